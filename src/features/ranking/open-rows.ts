import { createContext, type ReactNode, use, useState } from 'react'

/** Rows whose state the reader changed, by ranking: true is open. Lives as long as the visit. */
type OpenRows = ReadonlyMap<string, boolean>
type SetRow = (key: string, open: boolean) => void

const OpenRowsContext = createContext<readonly [OpenRows, SetRow]>([new Map(), () => {}])

/** Remembers opened rows across pages, so that Back finds a ranking as it was left. */
export function OpenRowsProvider({ children }: { readonly children: ReactNode }) {
  const [rows, setRows] = useState<OpenRows>(new Map())
  const setRow: SetRow = (key, open) => setRows((known) => new Map(known).set(key, open))
  return <OpenRowsContext value={[rows, setRow]}>{children}</OpenRowsContext>
}

export function useOpenRows() {
  const [rows, setRow] = use(OpenRowsContext)
  return { isOpen: (key: string, first: boolean) => rows.get(key) ?? first, setRow }
}
