import type { Given } from '#queries/own-messages.ts'
import type { Dropped } from './dropped.ts'

/** No folder of documents is larger; what lies deeper or comes later is not looked at. */
const mostFiles = 20_000

/** Everything that was dropped: files, folders with all below them, else the text. */
export async function gatherDropped(dropped: Dropped, textName: string): Promise<Given[]> {
  const { entries, files, text } = dropped
  if (entries.length > 0) {
    const given: Given[] = []
    for (const entry of entries) await addEntry(entry, given)
    return given
  }
  if (files.length > 0) return givenOf(files)
  return text.trim() === '' ? [] : [{ name: textName, text }]
}

/** Chosen files, under their path where a folder was chosen. */
export function givenOf(files: readonly File[]): Given[] {
  return files.map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

async function addEntry(entry: FileSystemEntry, given: Given[]): Promise<void> {
  if (given.length >= mostFiles) return
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) =>
      entry.file(resolve, () => resolve(null)),
    )
    if (file) given.push({ name: entry.fullPath.replace(/^\//, ''), file })
  } else if (isFolder(entry)) {
    const reader = entry.createReader()
    // A reader gives at most a hundred at a time; an empty answer is the end.
    for (let part = await read(reader); part.length > 0; part = await read(reader)) {
      for (const inner of part) await addEntry(inner, given)
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])))
}
