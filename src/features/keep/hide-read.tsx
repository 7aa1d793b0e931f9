import { useWords } from '#i18n/use-words.ts'
import { changeSettings } from '#store/settings.ts'
import { useSettings } from '#store/use-settings.ts'

/** Leaves papers that were read out of rankings. */
export function HideRead() {
  const say = useWords('keep')
  const { hideRead } = useSettings()
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={hideRead}
        onChange={(event) => changeSettings({ hideRead: event.target.checked })}
        className="size-4 accent-(--accent)"
      />
      {say('ranking.hide')}
    </label>
  )
}
