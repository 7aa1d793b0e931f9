import { type TextFault, textFault } from './fault.ts'

// Words of a model about itself or its task. Those of the second list may be the paper's subject.
const always = [
  /\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)\b/i,
  /^(?:sure|certainly|of course|okay)[,!.:]/i,
  /^here(?: is|'s|’s| are) (?:the|a|your|my)\b.{0,40}(?:translation|summary|points?)/i,
  /^(?:translation|translated (?:text|sentence)|korean|summary|title)\s*:/i,
  /^(?:번역(?:문|본)?|요약|제목|한국어)\s*:/,
  /^(?:다음은|아래는).{0,30}(?:번역|요약)(?:입니다|이다|한 것)/,
  /(?:번역|요약) 중[^.]{0,20}오류/,
  /(?:AI|인공지능)(?: 언어)? ?(?:모델|어시스턴트)로서/,
  /\[?(?:번역|translation) ?(?:불가|실패|unavailable|failed|error)\]?/i,
  /^\[?(?:n\/?a|none|null|todo|tbd|…|\.\.\.|-+)\]?\.?$/i,
]
const unlessSubject = [
  /\bI(?:'m| am|’m) (?:sorry|unable|afraid)\b/i,
  /\bI (?:cannot|can't|can’t|won't|won’t|do not|don't|don’t) (?:\w+ )?(?:assist|help|translate|provide|fulfil|comply|have access)/i,
  /\bsorry, (?:but )?I\b/i,
  /죄송(?:합니다|하지만|해요)/,
  /(?:번역|요약|제공|답변|도움|도와)[^.]{0,14}(?:할 수 없|드릴 수 없|드리기 어렵|하기 어렵습니다|불가능합니다)/,
]
const subject = /sorry|apolog|refus|reject|declin|cannot|unable|can't/i

/** Words about the task instead of the text: a refusal, an apology, an announcement, a placeholder. */
export function checkRefusal(text: string, original: string): TextFault[] {
  const signs = subject.test(original) ? always : [...always, ...unlessSubject]
  const sign = signs.find((one) => one.test(text))
  return sign ? [textFault('refusal', sign.exec(text)?.[0] ?? text)] : []
}
