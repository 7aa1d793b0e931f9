import { type PaperId, paperLinks } from '#domain/arxiv.ts'
import { useWords } from '#i18n/use-words.ts'
import { LivePaperFailure } from '#features/live/live-paper-failure.tsx'
import { Notice } from '#ui/notice.tsx'

/** A paper that no ranking here holds: where else it can be read. */
export function AbsentPaper({ id }: { readonly id: PaperId }) {
  const say = useWords('pages')
  const links = paperLinks(id)
  const places = [
    ['Hugging Face', links.huggingFace],
    ['arXiv', links.arxiv],
  ] as const
  return (
    <Notice
      level={1}
      title={say('paperPage.absent')}
      actions={places.map(([name, href]) => (
        <a key={name} className="pill-button" href={href} rel="noopener">
          {name}
        </a>
      ))}
    >
      <p>{say('paperPage.absentBody')}</p>
      <LivePaperFailure id={id} />
      <p className="mt-2 font-serif" lang="en">
        {`arXiv:${id}`}
      </p>
    </Notice>
  )
}
