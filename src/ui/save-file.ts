/** How long a browser may take to begin with a download. */
const patienceMs = 60_000

/** Hands the reader a file. Nothing leaves the browser: the address is one of its own. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), patienceMs)
}
