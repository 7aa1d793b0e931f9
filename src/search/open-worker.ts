import type { ToSearch } from './contract.ts'
import { glossaryPath, indexPath } from './index-file.ts'
import { loaderOf } from './load-file.ts'

/** The message for which a worker is started; the worker gets it afterwards. */
export type First = Extract<ToSearch, { kind: 'search' | 'suggest' | 'warm' }>

/**
 * Tells a worker that is starting which archive to search. Its program is still on the way: what
 * the first question needs is got beside it and handed on, so that they do not wait for each other.
 * That is the index's first file, and for a question in Korean the glossary too.
 */
export function openWorker(worker: Worker, archive: string, first: First): void {
  const ahead = needsGlossary(first) ? [indexPath, glossaryPath] : [indexPath]
  const tell = (message: ToSearch, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer)
  tell({ kind: 'open', archive, ahead })
  const load = loaderOf(archive)
  for (const path of ahead) {
    load(path).then(
      (bytes) => tell({ kind: 'file', path, bytes }, [bytes.buffer]),
      // It tries again itself, and says what is wrong.
      () => tell({ kind: 'file', path, bytes: null }),
    )
  }
}

function needsGlossary(first: First): boolean {
  return first.kind !== 'search' || /[ㄱ-ㆎ가-힣]/.test(first.request.text.normalize('NFC'))
}
