import { type Health, koreanParts, totalOf } from '#domain/health.ts'
import { writers } from '#domain/text.ts'
import type { ByWriter } from '#domain/translation/coverage.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { Words } from '#i18n/words.ts'

/** What some papers have in Korean, part by part, and from whom. */
export function HealthTable({ health }: { readonly health: Health }) {
  const say = useWords('reading')
  const language = useLanguage()
  return (
    <table className="w-full text-sm">
      <thead className="sr-only">
        <tr>
          <th scope="col">{say('health.part')}</th>
          <th scope="col">{say('health.have')}</th>
          <th scope="col">{say('health.from')}</th>
        </tr>
      </thead>
      <tbody>
        {koreanParts.map((part) => (
          <tr key={part} className="border-t border-line align-baseline first:border-t-0">
            <th scope="row" className="py-1 text-start font-normal text-soft">
              {say(`health.${part}`)}
            </th>
            <td className="px-2 py-1 text-end tabular-nums">
              {formatCount(totalOf(health[part]), language)}
            </td>
            <td className="py-1 text-end text-xs text-soft">{writersIn(health[part], say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who wrote how many, the best first. */
export function writersIn(by: ByWriter, say: Words<'reading'>): string {
  const named = writers.flatMap((writer) => {
    const count = by[writer] ?? 0
    return count > 0 ? [say(`health.${writer}`, { count })] : []
  })
  return named.length > 0 ? named.join(' · ') : say('health.nobody')
}
