import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'

import { utcDateAt } from '#domain/calendar.ts'
import { formatNames } from '#formats/format.ts'
import { formatDate } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import type { Own, OwnDocument } from '#queries/own-archive.ts'
import { exportOwn, remove } from '#queries/own-changes.ts'
import { useSettings } from '#store/use-settings.ts'
import type { Message } from './message-line.tsx'
import { saveFile } from '#ui/save-file.ts'
import { useWords } from '#i18n/use-words.ts'

export interface KeptDocumentsProps {
  readonly own: UseQueryResult<Own>
  readonly onMessage: (message: Message) => void
}

/** The documents that this browser keeps: removing, exporting, and how safe they are. */
export function KeptDocuments({ own, onMessage }: KeptDocumentsProps) {
  const say = useWords('intake')
  const client = useQueryClient()
  const documents = own.data?.documents ?? []
  const onRemove = async ({ key, name }: OwnDocument) => {
    const restore = await remove(client, key)
    const onUndo = async () => {
      await restore()
      onMessage({ text: say('kept.restored', { name }) })
    }
    onMessage({ text: say('kept.removed', { name }), onUndo })
  }
  const onExport = async () => saveFile('nonmun-archive.json', await exportOwn(client))
  return (
    <section className="py-4">
      <h3 className="section-heading">{say('kept.heading')}</h3>
      <StorageNote own={own} />
      {own.data && documents.length === 0 && <p className="text-soft">{say('kept.none')}</p>}
      <ul>
        {documents.map((document) => (
          <Kept key={document.key} document={document} onRemove={() => void onRemove(document)} />
        ))}
      </ul>
      {documents.length > 0 && (
        <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1">
          <button type="button" className="pill-button" onClick={() => void onExport()}>
            {say('kept.export')}
          </button>
          <span className="text-sm text-soft">{say('kept.exportNote')}</span>
        </p>
      )}
    </section>
  )
}

interface KeptProps {
  readonly document: OwnDocument
  readonly onRemove: () => void
}

function Kept({ document, onRemove }: KeptProps) {
  const say = useWords('intake')
  const language = useLanguage()
  const { name, papers, keptAt } = document
  const format = formatNames.find((known) => known === document.format)
  const facts = [
    format && say(`format.${format}`),
    say('report.papers', { count: papers }),
    say('kept.keptOn', { date: formatDate(utcDateAt(keptAt), language) }),
  ]
  return (
    <li className="flex items-start justify-between gap-4 border-t border-line py-2">
      <div className="min-w-0">
        <p className="break-all">{name}</p>
        <p className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <button type="button" className="quiet-link shrink-0 text-sm" onClick={onRemove}>
        <span aria-hidden="true">{say('kept.remove')}</span>
        <span className="sr-only">{say('kept.removeNamed', { name })}</span>
      </button>
    </li>
  )
}

function StorageNote({ own }: Pick<KeptDocumentsProps, 'own'>) {
  const say = useWords('intake')
  const { hasOwn } = useSettings()
  const note = 'mb-3 text-sm text-soft'
  if (own.isError) {
    return (
      <p role="alert" className={note}>
        {say('storage.unreadable')}{' '}
        <button type="button" className="text-link" onClick={() => void own.refetch()}>
          {say('storage.retry')}
        </button>
      </p>
    )
  }
  if (!own.data) return null
  const { storage, damaged, documents } = own.data
  const isWiped = hasOwn && documents.length === 0 && storage === 'kept'
  return (
    <>
      {(storage !== 'kept' || documents.length > 0) && (
        <p className={storage === 'kept' ? note : 'mb-3 text-[0.9375rem] font-semibold'}>
          {say(`storage.${storage}`)}
        </p>
      )}
      {isWiped && <p className="mb-3 font-semibold">{say('storage.wiped')}</p>}
      {damaged.length > 0 && (
        <p className={note}>{say('storage.damaged', { names: damaged.join(', ') })}</p>
      )}
    </>
  )
}
