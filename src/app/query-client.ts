import { QueryClient } from '@tanstack/react-query'

import { retryDelayMs, shouldRetry } from '#queries/fetch-json.ts'

/** Answers stay for a day, so that Back is instant; what fails for good is not asked for again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: retryDelayMs,
        gcTime: 24 * 60 * 60_000,
        // Offline, the browser's cache may still answer; where it does not, the page says so instead
        // of waiting for a connection.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  })
}
