/** A file as it was given. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

// How `export` begins a post and a digest. All ASCII, so that a wrong code page does not hide it.
const beginning =
  /^(?:---\r?\ntitle: Hugging Face Daily Papers - |# 20\d\d-\d\d-\d\d Daily Papers \(Top )/gm

/** Takes apart the posts of several days that stand in one file, as `export` writes them to a pipe. */
export function splitPosts({ name, bytes }: Input): Input[] {
  // One character a byte: the places found are places in the bytes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const starts = Array.from(text.matchAll(beginning), ({ index }) => index)
  if (starts.length < 2) return [{ name, bytes }]
  return starts.map((start, index) => ({
    name: `${name} (${index + 1} of ${starts.length})`,
    bytes: bytes.subarray(index === 0 ? 0 : start, starts[index + 1] ?? bytes.length),
  }))
}
