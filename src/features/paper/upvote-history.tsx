import type { Snapshot } from '#domain/paper.ts'
import { formatCount, formatTime } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'

export interface UpvoteHistoryProps {
  readonly upvotes: number | null
  readonly snapshots: readonly Snapshot[]
}

/** The highest count, and the counts whose time is known. */
export function UpvoteHistory({ upvotes, snapshots: known }: UpvoteHistoryProps) {
  const say = useWords('pages')
  const language = useLanguage()
  const snapshots = known.toSorted((a, b) => latestTime(a) - latestTime(b))
  return (
    <section>
      <h2 className="section-heading">{say('paperPage.upvotes')}</h2>
      {upvotes !== null && (
        <p className="font-bold text-accent">
          {say('paperPage.upvotesNow', { upvotes: formatCount(upvotes, language) })}
        </p>
      )}
      {snapshots.length > 1 && <Curve snapshots={snapshots} />}
      {snapshots.length === 0 ? (
        <p className="text-sm text-faint">{say('paperPage.noSnapshots')}</p>
      ) : (
        <table className="mt-1 w-full text-sm tabular-nums">
          <caption className="sr-only">{say('paperPage.snapshot')}</caption>
          <thead>
            <tr className="text-xs text-faint">
              <th scope="col" className="text-start font-normal">
                {say('paperPage.time')}
              </th>
              <th scope="col" className="text-end font-normal">
                {say('paperPage.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {snapshots.map(({ at, upvotes: count }) => (
              <tr key={`${at} ${count}`}>
                <td>
                  <time dateTime={at}>{formatTime(at, language)}</time>
                </td>
                <td className="text-end">{formatCount(count, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** A count of which only the day is known may be as late as the day's end. Milliseconds. */
function latestTime({ at }: Snapshot): number {
  return Date.parse(at.length === 10 ? `${at}T23:59:59Z` : at)
}

const width = 240
const height = 56

/** A line through the counts from none at all; the table below it says the same in figures. */
function Curve({ snapshots }: Pick<UpvoteHistoryProps, 'snapshots'>) {
  const times = snapshots.map(latestTime)
  const [start = 0, end = 0] = [times[0], times.at(-1)]
  const highest = Math.max(1, ...snapshots.map(({ upvotes }) => upvotes))
  const points = snapshots.map(({ upvotes }, index) => {
    const x = 4 + (((times[index] ?? start) - start) / Math.max(1, end - start)) * (width - 8)
    const y = height - 4 - (upvotes / highest) * (height - 8)
    return { x, y }
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="my-2 w-full text-accent">
      <line x1="0" x2={width} y1={height - 1} y2={height - 1} className="stroke-line" />
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {points.map(({ x, y }, index) => (
        // Two counts may fall on one moment.
        // oxlint-disable-next-line react/no-array-index-key
        <circle key={index} cx={x} cy={y} r="2.5" fill="currentColor" />
      ))}
    </svg>
  )
}
