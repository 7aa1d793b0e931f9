/**
 * The JSON object in what a model said: servers that know no structured output put it into a code
 * fence, after their thoughts, or between sentences. The last whole object counts; undefined where
 * there is none, as in an answer that was cut.
 */
export function findJson(text: string): unknown {
  const spoken = text.replace(/<think>[\s\S]*?<\/think>/g, '').trim()
  const whole = parse(spoken)
  if (whole !== undefined) return whole
  const fences = [...spoken.matchAll(/```(?:json)?\s*([\s\S]*?)```/g)]
  for (const [, fenced = ''] of fences.toReversed()) {
    const found = parse(fenced.trim())
    if (found !== undefined) return found
  }
  const start = spoken.indexOf('{')
  const end = spoken.lastIndexOf('}')
  return start === -1 || end <= start ? undefined : parse(spoken.slice(start, end + 1))
}

/** The value of a JSON object; undefined for anything else. */
function parse(text: string): unknown {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
