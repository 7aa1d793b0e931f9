import type { MadeSentence } from '#domain/translation/join-made.ts'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'

/** Sentences as far as they are Korean; one that stays English says why. */
export function MadeSentences({ sentences }: { readonly sentences: readonly MadeSentence[] }) {
  const say = useWords('reading')
  return (
    <p className="mt-2 max-w-[38rem] leading-[1.7]">
      {sentences.map(({ original, ko, fault }, index) => (
        // A sentence may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index}>
          <InLanguage lang={ko === null ? 'en' : 'ko'} as="span">
            <TexText text={ko ?? original.trim()} />
          </InLanguage>{' '}
          {fault && (
            <span className="text-xs text-faint">
              {say('translate.staysEnglish', { reason: say(`sentenceFault.${fault}`) })}{' '}
            </span>
          )}
        </span>
      ))}
    </p>
  )
}
