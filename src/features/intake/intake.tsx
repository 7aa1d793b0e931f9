import { Sheet } from '#ui/sheet.tsx'
import { DropHint } from './drop-hint.tsx'
import { GiveDocuments } from './give-documents.tsx'
import { KeptDocuments } from './kept-documents.tsx'
import { MessageLine } from './message-line.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { Report } from './report.tsx'
import { reportSummary } from './report-summary.ts'
import { useIntake } from './use-intake.ts'
import type { ChangeDoor, IntakeDoor } from './use-intake-door.ts'
import { useWords } from '#i18n/use-words.ts'

export interface IntakeProps extends IntakeDoor {
  readonly onChange: ChangeDoor
}

/** The reader's own documents: giving them, what was found in them, and those that are kept. */
export function Intake({ onChange, ...door }: IntakeProps) {
  const say = useWords('intake')
  const intake = useIntake(door, () => onChange({ dropped: null }))
  const { own, state } = intake
  const isReading = state.progress !== null
  const hasReport = !isReading && state.documents.length > 0
  return (
    <>
      <DropHint shown={door.over} words={say('dialog.dropHere')} />
      <Sheet
        title={say('dialog.heading')}
        closeLabel={say('dialog.close')}
        open={door.open}
        onClose={() => {
          onChange({ open: false })
          intake.onClosed()
        }}
      >
        <MessageLine
          message={intake.message}
          otherwise={hasReport ? reportSummary(state.documents, say) : say('dialog.private')}
        />
        <ReadingProgress state={state} onCancel={intake.onCancel} />
        {hasReport && (
          <Report
            documents={state.documents}
            known={own.data?.collection.papers ?? new Map()}
            onKeep={() => void intake.onKeep()}
            onDiscard={intake.onDiscard}
          />
        )}
        {!isReading && !hasReport && (
          <>
            <GiveDocuments onGive={intake.onGive} />
            <KeptDocuments own={own} onMessage={intake.setMessage} />
          </>
        )}
      </Sheet>
    </>
  )
}
