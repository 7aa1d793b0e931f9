import type { Language } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeComfort, voiceRates } from '#store/comfort-settings.ts'
import { useComfort } from '#store/use-comfort-settings.ts'
import { Segments } from '#ui/segments.tsx'
import type { Readable } from './readable.ts'
import type { Voice } from './speech.ts'

export interface PlayerChoicesProps {
  readonly texts: readonly Readable[]
  readonly readable: Readable
  /** Of the language that is read. */
  readonly voices: readonly Voice[]
  readonly onKind: (kind: Readable['kind']) => void
  readonly onLanguage: (language: Language) => void
}

/** What is read, in which language, by whom and how fast. */
export function PlayerChoices(props: PlayerChoicesProps) {
  const { texts, readable, onKind, onLanguage } = props
  const say = useWords('tools')
  const kinds = [...new Set(texts.map(({ kind }) => kind))]
  const spoken = [...new Set(texts.map(({ language }) => language))]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {kinds.length > 1 && (
        <Segments
          label={say('listen.text')}
          value={readable.kind}
          onChange={onKind}
          segments={kinds.map((kind) => ({ value: kind, label: say(`listen.${kind}`) }))}
        />
      )}
      {spoken.length > 1 && (
        <Segments
          label={say('listen.language')}
          value={readable.language}
          onChange={onLanguage}
          segments={spoken.map((language) => ({
            value: language,
            label: say(`listen.${language}`),
            lang: language,
          }))}
        />
      )}
      <VoiceChoice {...props} />
    </div>
  )
}

function VoiceChoice({ readable, voices }: PlayerChoicesProps) {
  const say = useWords('tools')
  const { rate, voiceEn, voiceKo } = useComfort()
  const isKorean = readable.language === 'ko'
  const chosen = (isKorean ? voiceKo : voiceEn) ?? ''
  return (
    <>
      <label className="inline-flex items-center gap-2 text-soft">
        {say('listen.rate')}
        <select
          className="field w-auto text-sm"
          value={rate}
          onChange={({ target }) => {
            const wanted = voiceRates.find((one) => String(one) === target.value)
            if (wanted) changeComfort({ rate: wanted })
          }}
        >
          {voiceRates.map((one) => (
            <option key={one} value={one}>
              {say('listen.times', { rate: one })}
            </option>
          ))}
        </select>
      </label>
      {voices.length > 1 && (
        <label className="inline-flex min-w-0 items-center gap-2 text-soft">
          {say('listen.voice')}
          <select
            className="field w-auto max-w-44 text-sm"
            value={voices.some(({ voiceURI }) => voiceURI === chosen) ? chosen : ''}
            onChange={({ target }) => {
              const voice = target.value === '' ? null : target.value
              changeComfort(isKorean ? { voiceKo: voice } : { voiceEn: voice })
            }}
          >
            <option value="">{say('listen.anyVoice')}</option>
            {voices.map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
