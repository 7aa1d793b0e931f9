import type { ToSearch } from './contract.ts'
import { indexPath } from './index-file.ts'
import { loaderOf } from './load-file.ts'

/**
 * Tells a worker that is starting which archive to search. Its program is still on the way: the
 * index's first file is got beside it and handed on, so that the two do not wait for each other.
 */
export function openWorker(worker: Worker, archive: string): void {
  const tell = (message: ToSearch, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer)
  tell({ kind: 'open', archive })
  loaderOf(archive)(indexPath).then(
    (bytes) => tell({ kind: 'index', bytes }, [bytes.buffer]),
    // It tries again itself, and says what is wrong.
    () => tell({ kind: 'index', bytes: null }),
  )
}
