import type { Language } from '#domain/text.ts'
import type { Words } from '#i18n/words.ts'

const minuteMs = 60_000

/** `지금` · `3분 전` · `2시간 전`; both in milliseconds since the epoch. */
export function sayAge(say: Words<'live'>, at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / minuteMs))
  if (minutes === 0) return say('age.now')
  return minutes < 60
    ? say('age.minutes', { count: minutes })
    : say('age.hours', { count: Math.floor(minutes / 60) })
}

/** `11월 23일 월요일 09:00` · `Monday, November 23 at 9:00 AM`: in the reader's own time zone. */
export function formatLocalTime(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: language === 'ko' ? 'h23' : 'h12',
  }).format(at)
}
