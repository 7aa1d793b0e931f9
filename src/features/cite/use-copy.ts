import { useState } from 'react'

export type Copied = 'nothing' | 'copied' | 'refused'

/** Copies text; a browser may refuse it. */
export function useCopy() {
  const [copied, setCopied] = useState<Copied>('nothing')
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('copied')
    } catch {
      setCopied('refused')
    }
  }
  return { copied, copy: (text: string) => void copy(text) }
}
