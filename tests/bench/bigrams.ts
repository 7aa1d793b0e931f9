/** Words in lower case, and runs of three and more Hangul syllables as overlapping pairs. */
export function bigrams(text: string): string[] {
  const tokens = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[a-z0-9]+|[가-힣]+|[ㄱ-ㅎ]+/g)
  return (tokens ?? []).flatMap((token) =>
    /^[가-힣]{3,}$/.test(token)
      ? Array.from({ length: token.length - 1 }, (_, at) => token.slice(at, at + 2))
      : [token],
  )
}
