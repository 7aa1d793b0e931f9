import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'

import type { KeptPaper, Library } from '#domain/library/library.ts'
import { parseListLink, type SharedList as SharedListValue } from '#domain/library/list-link.ts'
import { hrefOf, type PlainView, rankingView } from '#domain/view.ts'
import { KeptFilters } from '#features/keep/kept-filters.tsx'
import { KeptRow } from '#features/keep/kept-row.tsx'
import { LibraryActions } from '#features/keep/library-actions.tsx'
import { ListToPhone } from '#features/keep/list-to-phone.tsx'
import { SharedList } from '#features/keep/shared-list.tsx'
import { filterKept, type KeptFilter, knownTags } from '#features/keep/sort-kept.ts'
import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { paperFactsQuery } from '#queries/paper-facts-query.ts'
import { useLibrary } from '#store/use-library.ts'
import { Notice } from '#ui/notice.tsx'
import { useLocationHash } from '../use-location-hash.ts'
import { usePageHead } from '../use-page-head.ts'
import { CiteSaved } from './cite-saved.tsx'

const everything: KeptFilter = { state: 'saved', tag: null, text: '', order: 'saved' }

/** What the reader keeps in this browser: lists of it, and ways to carry it elsewhere. */
export function SavedPage({ view }: { readonly view: PlainView }) {
  const { t } = useTranslation()
  const say = useWords('keep')
  const state = useLibrary()
  const [hash, clearHash] = useLocationHash()
  const shared = parseListLink(hash)
  const head = {
    title: `${say('saved.heading')} | ${t('site.name')}`,
    description: t('site.description'),
  }
  usePageHead(head, view.language)
  return (
    <main id="main" className="pb-16">
      <h1 tabIndex={-1} className="border-b border-line py-3 text-xl font-semibold">
        {say('saved.heading')}
      </h1>
      {shared && <Shared list={shared} onDone={clearHash} />}
      {state ? (
        <>
          {state.storage !== 'kept' && (
            <p role="alert" className="border-b border-line py-3 text-sm">
              {say(state.storage === 'full' ? 'storage.full' : 'storage.blocked')}
            </p>
          )}
          <Kept view={view} library={state.library} />
        </>
      ) : (
        <p className="min-h-dvh py-6 text-soft">{say('saved.loading')}</p>
      )}
    </main>
  )
}

function Shared({ list, onDone }: { readonly list: SharedListValue; readonly onDone: () => void }) {
  const { data } = useQuery(paperFactsQuery(list.ids))
  return <SharedList list={list} facts={data ?? new Map()} onDone={onDone} />
}

function Kept({ view, library }: { readonly view: PlainView; readonly library: Library }) {
  const say = useWords('keep')
  const [filter, setFilter] = useState(everything)
  const papers = filterKept(library, filter)
  const all = filterKept(library, everything)
  const isEmpty = keptStatesOf(library) === 0
  return (
    <>
      {isEmpty ? (
        <Empty view={view} />
      ) : (
        <>
          <KeptFilters
            filter={filter}
            tags={knownTags(library)}
            onChange={(change) => setFilter({ ...filter, ...change })}
          />
          <p role="status" className="py-2 text-sm text-soft tabular-nums">
            {say('saved.count', { count: papers.length })}
          </p>
          {papers.length === 0 ? (
            <NoneMatch
              onClear={() =>
                setFilter({ ...everything, state: all.length > 0 ? 'saved' : 'noted' })
              }
            />
          ) : (
            // Safari drops the semantics of a list without markers unless the role says it.
            // oxlint-disable-next-line jsx-a11y/no-redundant-roles
            <ol role="list">
              {papers.map((paper) => (
                <li key={paper.id} className="saved-row">
                  <KeptRow paper={paper} />
                </li>
              ))}
            </ol>
          )}
        </>
      )}
      <Carry library={library} papers={papers} tag={filter.tag ?? ''} />
    </>
  )
}

interface CarryProps {
  readonly library: Library
  /** Those that are listed. */
  readonly papers: readonly KeptPaper[]
  readonly tag: string
}

/** Ways to carry what is kept elsewhere. */
function Carry({ library, papers, tag }: CarryProps) {
  const say = useWords('keep')
  const [address, setAddress] = useState<string | null>(null)
  return (
    <section className="mt-10 max-w-2xl">
      <h2 className="section-heading">{say('saved.carry')}</h2>
      <p className="mb-3 text-sm text-soft">{say('saved.carryBody')}</p>
      <LibraryActions library={library} />
      {papers.length > 0 && (
        <div className="mt-2">
          <CiteSaved papers={papers} name={say('saved.heading')} />
        </div>
      )}
      {papers.length > 0 && (
        <Disclosure
          label={say('phone.open')}
          open={address !== null}
          onToggle={() => setAddress(address === null ? location.origin + location.pathname : null)}
        >
          {address !== null && <ListToPhone papers={papers} tag={tag} address={address} />}
        </Disclosure>
      )}
    </section>
  )
}

function keptStatesOf(library: Library): number {
  const states = ['saved', 'read', 'noted'] as const
  return Math.max(...states.map((state) => filterKept(library, { ...everything, state }).length))
}

function Empty({ view }: { readonly view: PlainView }) {
  const { t } = useTranslation()
  const say = useWords('keep')
  return (
    <Notice
      title={say('saved.empty')}
      actions={
        <Link href={hrefOf(rankingView(view.language, null))} className="pill-button">
          {t('failure.home')}
        </Link>
      }
    >
      <p>{say('saved.emptyBody')}</p>
    </Notice>
  )
}

function NoneMatch({ onClear }: { readonly onClear: () => void }) {
  const say = useWords('keep')
  return (
    <Notice
      title={say('saved.noneMatch')}
      actions={
        <button type="button" className="pill-button" onClick={onClear}>
          {say('saved.clear')}
        </button>
      }
    >
      <p>{say('saved.noneMatchBody')}</p>
    </Notice>
  )
}

interface DisclosureProps {
  readonly label: string
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

function Disclosure({ label, open, onToggle, children }: DisclosureProps) {
  return (
    <div className="mt-2">
      <button type="button" className="pill-button" aria-expanded={open} onClick={onToggle}>
        {label}
      </button>
      {open && <div className="mt-4">{children}</div>}
    </div>
  )
}
