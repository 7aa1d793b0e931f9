import {
  notifyManager,
  QueryObserver,
  type QueryObserverResult,
  type QueryKey,
  type QueryObserverOptions,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'

/**
 * Several files at once, each with its own state: `useQueries` does the same, and more, for three
 * times the bytes. Files that are not `enabled` are pending.
 */
export function useFiles<T, K extends QueryKey>(
  files: readonly QueryObserverOptions<T, Error, T, T, K>[],
): readonly QueryObserverResult<T>[] {
  const client = useQueryClient()
  const key = JSON.stringify(files.map(({ queryKey, enabled }) => [queryKey, enabled]))
  const store = useMemo(
    // The key stands for the files, which are other objects each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    () => createStore(files.map((file) => new QueryObserver(client, file))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [client, key],
  )
  return useSyncExternalStore(store.subscribe, store.results, store.results)
}

function createStore<T, K extends QueryKey>(
  observers: readonly QueryObserver<T, Error, T, T, K>[],
) {
  const current = () => observers.map((observer) => observer.getCurrentResult())
  let results = current()
  return {
    /** The same list until one of them changes. */
    results: () => results,
    subscribe: (notify: () => void) => {
      const onChange = notifyManager.batchCalls(() => {
        results = current()
        notify()
      })
      const stops = observers.map((observer) => observer.subscribe(onChange))
      results = current()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
