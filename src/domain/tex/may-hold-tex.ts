// Signs at which `parseTex` may do anything but copy. An apostrophe alone is not one of them.
const sign = /[\\{$`~^_]|''|--|https?:\/\//

/** False where `parseTex` would give the text back as it is; much smaller than that reader. */
export function mayHoldTex(text: string): boolean {
  return sign.test(text)
}
