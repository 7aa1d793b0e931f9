import { type PaperId, paperGroupOf } from '../arxiv.ts'
import type { IsoDate, IsoWeek, Period } from '../calendar.ts'
import type { Language } from '../text.ts'

/** Paths below the archive's folder; each is known from its name, without a look at the index. */
export const indexPath = 'index.json'
export const institutionsPath = 'institutions/index.json'
export const topicsPath = 'topics/index.json'
export const translationsPath = 'translations/index.json'

export function rankingPath({ kind, key }: Period): string {
  switch (kind) {
    case 'daily':
      return `days/${key}.json`
    case 'weekly':
      return `weeks/${key}.json`
    case 'monthly':
      return `months/${key}.json`
  }
}

/** Of a long week or month, the papers that its first file leaves out. */
export function restPath(period: Period): string {
  return rankingPath(period).replace('.json', '.rest.json')
}

export function textsPath(date: IsoDate, language: Language): string {
  return `days/${date}.${language}.json`
}

export function listPath(week: IsoWeek): string {
  return `lists/${week}.json`
}

export function paperGroupPath(id: PaperId): string {
  return `papers/${paperGroupOf(id)}.json`
}

export function institutionPath(slug: string): string {
  return `institutions/${slug}.json`
}
