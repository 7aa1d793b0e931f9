import { useWords } from '#i18n/use-words.ts'
import { Segments } from '#ui/segments.tsx'
import { type KeptFilter, keptOrders, keptStates } from './sort-kept.ts'

export interface KeptFiltersProps {
  readonly filter: KeptFilter
  readonly tags: readonly string[]
  readonly onChange: (change: Partial<KeptFilter>) => void
}

/** Which of the kept papers are shown, and in which order. */
export function KeptFilters({ filter, tags, onChange }: KeptFiltersProps) {
  const say = useWords('keep')
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line py-3 text-sm">
      <Segments
        label={say('saved.states')}
        segments={keptStates.map((value) => ({ value, label: say(`saved.${stateKeys[value]}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ state })}
      />
      <label className="inline-flex items-center gap-2 text-soft">
        {say('saved.order')}
        <select
          value={filter.order}
          onChange={(event) => {
            const order = keptOrders.find((known) => known === event.target.value)
            if (order) onChange({ order })
          }}
          className="min-h-9 border-b border-line bg-paper text-ink"
        >
          {keptOrders.map((order) => (
            <option key={order} value={order}>
              {say(order === 'saved' ? 'saved.orderSaved' : 'saved.orderDate')}
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 && (
        <label className="inline-flex items-center gap-2 text-soft">
          {say('saved.tags')}
          <select
            value={filter.tag ?? ''}
            onChange={(event) => onChange({ tag: event.target.value || null })}
            className="min-h-9 max-w-40 border-b border-line bg-paper text-ink"
          >
            <option value="">{say('saved.allTags')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {`#${tag}`}
              </option>
            ))}
          </select>
        </label>
      )}
      <input
        type="search"
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
        aria-label={say('saved.find')}
        placeholder={say('saved.find')}
        className="field max-w-xs"
      />
    </div>
  )
}

const stateKeys = {
  saved: 'stateSaved',
  unread: 'stateUnread',
  read: 'stateRead',
  noted: 'stateNoted',
} as const
