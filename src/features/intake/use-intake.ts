import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { keep, keepable } from '#queries/own-changes.ts'
import type { Given } from '#queries/own-messages.ts'
import { ownQuery } from '#queries/own-query.ts'
import { changeSettings } from '#store/settings.ts'
import type { Dropped } from './dropped.ts'
import { gatherDropped } from './gather.ts'
import type { Message } from './message-line.tsx'
import { createReader, nothingRead, type ReaderState } from './reader.ts'
import type { IntakeDoor } from './use-intake-door.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Words } from '#i18n/words.ts'

/** What the dialog knows and does: reading, keeping, discarding, and what it said last. */
export function useIntake({ open, dropped }: IntakeDoor, onTaken: () => void) {
  const say = useWords('intake')
  const client = useQueryClient()
  const own = useQuery({ ...ownQuery, enabled: open })
  const [state, setState] = useState<ReaderState>(nothingRead)
  const [reader] = useState(() => createReader(setState))
  const [message, setMessage] = useState<Message | null>(null)

  const onGive = (given: readonly Given[]) => {
    setMessage(given.length === 0 ? { text: say('give.nothing') } : null)
    reader.give(given)
  }
  useTaking(dropped, onTaken, async (taken) => {
    onGive(await gatherDropped(taken, say('give.droppedName')))
  })

  const onKeep = async () => {
    const documents = keepable(state.documents, Date.now(), () => crypto.randomUUID())
    reader.clear()
    const undo = await keep(client, documents)
    const onUndo = async () => {
      await undo()
      setMessage({ text: say('kept.undone') })
    }
    setMessage({ text: say('kept.done', { count: documents.length }), onUndo })
  }
  const onDiscard = () => {
    reader.clear()
    setMessage({ text: say('kept.discarded') })
  }
  const onClosed = () => {
    setMessage(null)
    // Wiped, and now the reader has been told.
    if (own.data?.documents.length === 0) changeSettings({ hasOwn: false })
  }
  return {
    own,
    state,
    message: message ?? endMessage(state.ended, say),
    setMessage,
    onGive,
    onKeep,
    onDiscard,
    onClosed,
    onCancel: reader.cancel,
  }
}

function useTaking(
  dropped: Dropped | null,
  onTaken: () => void,
  take: (dropped: Dropped) => Promise<void>,
): void {
  useEffect(() => {
    if (!dropped) return
    onTaken()
    void take(dropped)
    // Each drop is taken once, whatever else has changed since.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [dropped])
}

function endMessage(ended: ReaderState['ended'], say: Words<'intake'>): Message | null {
  if (!ended) return null
  const text =
    ended === 'cancelled'
      ? say('reading.cancelled')
      : say('reading.failed', { reason: ended.failed })
  return { text }
}
