// Signs at which `parseTex` may do anything but copy. An apostrophe alone is not one of them,
// nor is the tilde of a range of numbers, which Korean is full of: 10~20.
const sign = /[\\{$`^_]|(?<!\d[^\s~]{0,8})~|~(?!\d)|''|--|https?:\/\//

/** False where `parseTex` would give the text back as it is; much smaller than that reader. */
export function mayHoldTex(text: string): boolean {
  return sign.test(text)
}
