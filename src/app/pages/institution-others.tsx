import { useQuery } from '@tanstack/react-query'

import type { PaperId } from '#domain/arxiv.ts'
import { nameIn } from '#domain/institution/institution.ts'
import { PaperTitles } from '#features/ranking/paper-titles.tsx'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { institutionQuery } from '#queries/institution-query.ts'

export interface InstitutionOthersProps {
  readonly slug: string
  readonly except: PaperId
}

/** The newest other papers of an institution; nothing where there are none. */
export function InstitutionOthers({ slug, except }: InstitutionOthersProps) {
  const say = useWords('pages')
  const language = useLanguage()
  const institution = useQuery(institutionQuery(slug)).data
  const others = institution?.list.filter(({ id }) => id !== except).slice(0, 5) ?? []
  if (!institution || others.length === 0) return null
  const name = nameIn(language, { ...institution.name, country: institution.country }, slug)
  return (
    <section>
      <h2 className="section-heading">{say('paperPage.others', { name })}</h2>
      <PaperTitles
        papers={others.map(({ id, title }) => ({ id, title: { en: title } }))}
        within={null}
      />
    </section>
  )
}
