import type { Language } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { browserSpeech, type Speech } from './speech.ts'
import { useVoices } from './use-voices.ts'
import { voicesOf } from './voices.ts'

export interface ListenButtonProps {
  /** Languages in which there is something to read. */
  readonly languages: readonly Language[]
  readonly title: string
  readonly pressed: boolean
  readonly onPress: () => void
  readonly speech?: Speech | null
}

/** Opens the player; not there where no voice speaks any of the languages. */
export function ListenButton(props: ListenButtonProps) {
  const { languages, title, pressed, onPress, speech = browserSpeech() } = props
  const say = useWords('tools')
  const voices = useVoices(speech)
  if (!languages.some((language) => voicesOf(voices, language).length > 0)) return null
  return (
    <button type="button" className="quiet-link min-h-11" aria-expanded={pressed} onClick={onPress}>
      {say('actions.listen')}
      <span lang="en" className="sr-only">
        {title}
      </span>
    </button>
  )
}
