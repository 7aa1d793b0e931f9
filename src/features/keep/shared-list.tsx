import type { PaperId } from '#domain/arxiv.ts'
import { type PaperFacts, unkept } from '#domain/library/library.ts'
import type { SharedList as SharedListValue } from '#domain/library/list-link.ts'
import { useWords } from '#i18n/use-words.ts'
import { useLibrary } from '#store/use-library.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { changeWithUndo } from './use-keep.ts'

export interface SharedListProps {
  readonly list: SharedListValue
  /** What is known of its papers; a paper that is not there is shown by its id. */
  readonly facts: ReadonlyMap<PaperId, PaperFacts>
  /** The link has done its work. */
  readonly onDone: () => void
}

/** A list that came with the address: shown, and saved only when the reader says so. */
export function SharedList({ list, facts, onDone }: SharedListProps) {
  const say = useWords('keep')
  const library = useLibrary()?.library
  const papers = list.ids.map((id) => facts.get(id) ?? { id, title: '', date: null })
  const add = () => {
    const targets = papers.map((paper) => ({
      facts: paper,
      paper: library?.get(paper.id) ?? unkept(paper),
    }))
    const tags = list.tag === '' ? {} : { [list.tag]: true }
    changeWithUndo(targets, { saved: true, tags }, say('undo.added', { count: papers.length }))
    onDone()
  }
  return (
    <section className="border-b-2 border-ink py-5">
      <h2 className="text-lg font-semibold">
        {say('shared.heading', { count: papers.length })}
        {list.tag !== '' && <span className="ms-2 text-soft">{`#${list.tag}`}</span>}
      </h2>
      <ol className="mt-2 max-h-72 overflow-y-auto text-sm">
        {papers.map(({ id, title }) => (
          <li key={id} className="py-1">
            {title === '' ? (
              id
            ) : (
              <InLanguage lang="en" as="span">
                <TexText text={title} links={false} />
              </InLanguage>
            )}
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button type="button" className="pill-button" disabled={!library} onClick={add}>
          {say('shared.add')}
        </button>
        <button type="button" className="quiet-link" onClick={onDone}>
          {say('shared.leave')}
        </button>
      </div>
    </section>
  )
}
