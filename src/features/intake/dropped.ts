/** What a drop held. It must be taken out while the event lasts: afterwards it is empty. */
export interface Dropped {
  /** Files and folders; empty in browsers that only know files. */
  readonly entries: readonly FileSystemEntry[]
  readonly files: readonly File[]
  readonly text: string
}

/** Whether a drag brings files or text; text over a field is the field's. */
export function mayBeGiven({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  const isField = target instanceof Element && target.closest('input, textarea') !== null
  return types.includes('Files') || (types.includes('text/plain') && !isField)
}

export function droppedOf({ dataTransfer }: DragEvent): Dropped {
  const items = [...(dataTransfer?.items ?? [])]
  return {
    entries: items.flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : [])),
    files: [...(dataTransfer?.files ?? [])],
    text: dataTransfer?.getData('text/plain') ?? '',
  }
}
