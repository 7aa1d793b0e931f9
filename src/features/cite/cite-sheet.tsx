import { plainTex } from '#domain/tex/plain-tex.ts'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Citation } from './citation.tsx'
import type { CitedPaper } from './citation-formats.ts'
import { Share } from './share.tsx'

export interface CiteSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly papers: readonly CitedPaper[]
  /** What a list is called; a single paper has its title. */
  readonly listName: string
  /** Of what is cited: the paper's page, or that of the list. */
  readonly address: string
  /** Authors are still looked up. */
  readonly loading?: boolean
}

/** Cites and shares one paper or a list of them. */
export function CiteSheet(props: CiteSheetProps) {
  const { open, onClose, papers, listName, address, loading = false } = props
  const say = useWords('tools')
  const [first] = papers
  const single = papers.length === 1 && first !== undefined ? first : null
  const nameless = papers.filter(({ authors }) => authors.length === 0).length
  return (
    <Sheet title={say('cite.heading')} closeLabel={say('cite.close')} open={open} onClose={onClose}>
      <div className="space-y-6 py-5">
        {single ? (
          <InLanguage lang="en" className="headline">
            {plainTex(single.title.en)}
          </InLanguage>
        ) : (
          <p className="font-semibold">
            {listName}
            <span className="ms-3 font-normal text-soft">
              {say('cite.papers', { count: papers.length })}
            </span>
          </p>
        )}
        {loading ? (
          <p role="status" className="min-h-40 text-soft">
            {say('cite.loading')}
          </p>
        ) : (
          <>
            {nameless > 0 && (
              <p className="text-sm text-soft">{say('cite.noAuthors', { count: nameless })}</p>
            )}
            <Citation papers={papers} fileName={single ? single.id.replace('/', '-') : 'nonmun'} />
          </>
        )}
        <Share
          papers={papers}
          title={single ? plainTex(single.title.en) : listName}
          address={address}
        />
      </div>
    </Sheet>
  )
}
