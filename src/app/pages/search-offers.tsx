import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import { nameIn } from '#domain/institution/institution.ts'
import { hrefOf, noFilters, type SearchView } from '#domain/view.ts'
import { SearchStart } from '#features/search/search-start.tsx'
import { formatCount } from '#i18n/format.ts'
import { useTopicNames } from '#i18n/use-topic-names.ts'
import { useWords } from '#i18n/use-words.ts'
import { institutionsQuery } from '#queries/institution-query.ts'
import { topicsQuery } from '#queries/topics-query.ts'

const shown = 12

/** What an empty search offers. Without the archive's lists there are still the recent searches. */
export function SearchOffers({ view }: { readonly view: SearchView }) {
  const say = useWords('search')
  const { language } = view
  const topicName = useTopicNames()
  const ofInstitutions = useQuery(institutionsQuery)
  const ofTopics = useQuery(topicsQuery)
  // Both at once: one that came later would push the other away.
  const settled = !ofInstitutions.isPending && !ofTopics.isPending
  const institutions = (settled ? ofInstitutions.data : null) ?? []
  const topics = (settled ? ofTopics.data : null) ?? []
  return (
    <SearchStart
      hrefOfSearch={(query) => hrefOf({ ...view, query })}
      topics={topics.slice(0, shown).map(({ topic, name, papers }) => {
        const called = topicName(topic, name)
        return {
          key: topic,
          label: called.text,
          language: called.language,
          href: hrefOf({ ...view, query: '', filters: { ...noFilters, topics: [topic] } }),
          count: formatCount(papers, language),
        }
      })}
      institutions={institutions.slice(0, shown).map(({ slug, name, country, papers }) => ({
        key: slug,
        label: nameIn(language, { ...name, country }, slug),
        href: hrefOf({ page: 'institution', language, slug }),
        count: formatCount(papers, language),
      }))}
      more={
        <Link href={hrefOf({ page: 'institutions', language })} className="quiet-link text-sm">
          {say('start.allInstitutions')}
        </Link>
      }
    />
  )
}
