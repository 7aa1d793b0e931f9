import { useState } from 'react'

import { languages } from '#domain/text.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { useComfort } from '#store/use-comfort-settings.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { useLight } from './light.ts'
import { PlayerButtons } from './player-buttons.tsx'
import { PlayerChoices } from './player-choices.tsx'
import type { Readable } from './readable.ts'
import { browserSpeech, type Speech } from './speech.ts'
import { useReader } from './use-reader.ts'
import { useVoices } from './use-voices.ts'
import { voiceFor, voicesOf } from './voices.ts'

export interface ReadAloudProps {
  /** What there is to read, as it stands on the page. */
  readonly texts: readonly Readable[]
  readonly speech?: Speech | null
}

/** The player below a paper, where the browser has speech. */
export function ReadAloud({ texts, speech = browserSpeech() }: ReadAloudProps) {
  return speech && <Player texts={texts} speech={speech} />
}

function Player({
  texts,
  speech,
}: {
  readonly texts: readonly Readable[]
  readonly speech: Speech
}) {
  const say = useWords('tools')
  const own = useLanguage()
  const { rate, voiceEn, voiceKo } = useComfort()
  const [root, setRoot] = useState<Element | null>(null)
  const [kind, setKind] = useState<Readable['kind'] | null>(null)
  const [wanted, setWanted] = useState(own)
  const voices = useVoices(speech)
  const spoken = languages.filter((language) => voicesOf(voices, language).length > 0)
  const audible = texts.filter(({ language }) => spoken.includes(language))
  const readable = choose(audible, kind, wanted)
  const chosen = readable?.language === 'ko' ? voiceKo : voiceEn
  const voice = readable && voiceFor(voices, readable.language, chosen)
  const reader = useReader(speech, readable, voice, rate)
  const { status, at } = reader.state()
  const isShown = status !== 'idle'
  const sentence = (isShown ? readable?.sentences[at] : undefined) ?? null
  useLight(root, sentence)
  if (!readable) return null
  return (
    <section
      ref={(element) => setRoot(element?.closest('article') ?? null)}
      data-player=""
      aria-label={say('listen.label')}
      className="space-y-3 border-t border-line py-3 text-sm"
    >
      <PlayerChoices
        texts={audible}
        readable={readable}
        voices={voicesOf(voices, readable.language)}
        onKind={setKind}
        onLanguage={setWanted}
      />
      <PlayerButtons reader={reader} count={readable.sentences.length} />
      {/* Two lines at the least, so that short sentences and long ones move little. */}
      <div className="min-h-12 max-w-[38rem] text-base">
        {sentence !== null && (
          <InLanguage lang={readable.language}>
            <TexText text={sentence} />
          </InLanguage>
        )}
      </div>
      {status === 'failed' && <p role="alert">{say('listen.failed')}</p>}
    </section>
  )
}

/** The text asked for, else another in the same language, else any. */
function choose(
  texts: readonly Readable[],
  kind: Readable['kind'] | null,
  language: Readable['language'],
): Readable | null {
  const inLanguage = texts.filter((text) => text.language === language)
  return (
    inLanguage.find((text) => text.kind === kind) ??
    inLanguage[0] ??
    texts.find((text) => text.kind === kind) ??
    texts[0] ??
    null
  )
}
