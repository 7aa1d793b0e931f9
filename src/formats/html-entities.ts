const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    middot: '·',
    bull: '•',
    times: '×',
    deg: '°',
    plusmn: '±',
    micro: 'µ',
    copy: '©',
    reg: '®',
    trade: '™',
    rarr: '→',
    larr: '←',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    infin: '∞',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    sigma: 'σ',
    tau: 'τ',
    eacute: 'é',
    egrave: 'è',
    aacute: 'á',
    oacute: 'ó',
    uacute: 'ú',
    iacute: 'í',
    ntilde: 'ñ',
    ccedil: 'ç',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    oslash: 'ø',
    aring: 'å',
    Eacute: 'É',
  }),
)

/**
 * Replaces HTML entities by their characters, once: `&amp;lt;` is `&lt;`. Unknown names, missing
 * semicolons and numbers that are no character stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole
      return characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? whole
    },
  )
}

function characterOf(code: number): string | null {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
  if (isControl) return ' '
  return isSurrogate || code > 0x10ffff ? null : String.fromCodePoint(code)
}
