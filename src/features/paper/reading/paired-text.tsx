import { type ReactNode, useState } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import { changeReadingSettings, reachedIn, rememberReached } from '#store/reading-settings.ts'
import { useReadingSettings } from '#store/use-reading-settings.ts'
import { PairList } from './pair-list.tsx'
import type { Source } from './point-sources.ts'
import type { Pair, ReadingText } from './reading-text.ts'
import { StudyBar } from './study-bar.tsx'
import type { TextMarks } from './text-marks.ts'

export interface PairedTextProps {
  readonly id: PaperId
  readonly text: ReadingText
  readonly pairs: readonly Pair[]
  readonly marks: TextMarks
  readonly lit: Source | null
  readonly wayBack: ReactNode
}

/** Both languages sentence by sentence, with study mode over them. */
export function PairedText({ id, text, pairs, marks, lit, wayBack }: PairedTextProps) {
  const settings = useReadingSettings()
  const [round, setRound] = useState(0)
  const reached = reachedIn(settings, id)
  const { cover } = settings
  const at = pairs.findIndex(
    ({ en, ko }) => lit !== null && (en.includes(lit.en ?? -1) || ko.includes(lit.ko ?? -1)),
  )
  return (
    <>
      <StudyBar
        cover={cover}
        onCover={(next) => changeReadingSettings({ cover: next })}
        reached={reached}
        total={pairs.length}
        onRestart={() => {
          rememberReached(id, 0)
          setRound(round + 1)
        }}
      />
      <PairList
        // Covering another language, or beginning again, covers everything that was opened here.
        key={`${cover} ${round}`}
        text={text}
        pairs={pairs}
        marks={marks}
        lit={at === -1 ? null : at}
        wayBack={wayBack}
        cover={cover}
        reached={cover === null ? 0 : reached}
        onReach={(count) => rememberReached(id, count)}
      />
    </>
  )
}
