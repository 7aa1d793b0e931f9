/** Documents in the shapes that other programs write, with texts of our own. */

export const englishText =
  'Small models learn to sort apples when the baskets are labelled. We weigh every basket twice and report both numbers.'
export const koreanText =
  '바구니에 이름표를 붙이면 작은 모델도 사과를 고를 줄 알게 된다. 모든 바구니를 두 번 재고 두 값을 모두 싣는다.'

interface PostEntry {
  readonly id: string
  readonly title?: string
  readonly votes?: string
  readonly institution?: string | null
  readonly abstract?: string | null
}

/** One numbered entry of a Jekyll post. */
export function aPostEntry(place: number, entry: PostEntry): string {
  const { id, title = `Paper ${id}`, votes = '12', institution = 'StepFun1.24k2' } = entry
  const abstract = entry.abstract === undefined ? englishText : entry.abstract
  return [
    `${place}. **${title}** - 👍 ${votes}`,
    ...(institution === null ? [] : [`   - 기관: ${institution}`]),
    `   - [HF 페이지](https://huggingface.co/papers/${id})`,
    `   - [논문 링크](https://arxiv.org/abs/${id})`,
    ...(abstract === null ? [] : [`   - Abstract: ${abstract}`]),
    '',
  ].join('\n')
}

/** A Jekyll post of one day. */
export function aPost(
  entries: readonly PostEntry[],
  { date = '2026-01-13', total = entries.length } = {},
): string {
  return `---
title: Hugging Face Daily Papers - ${date}
date: ${date} 09:15:00 +0900
categories: ['Daily Papers', '일간']
tags: [huggingface, papers, daily, ai]
author: somebody
---

# Hugging Face Daily Papers - ${date}

총 **${total}개**의 논문이 수집되었습니다.

## 📊 좋아요 순위

${entries.map((entry, index) => aPostEntry(index + 1, entry)).join('\n')}
`
}

interface DigestEntry {
  readonly id: string
  readonly title?: string
  readonly votes?: string
  readonly summary?: string
  readonly abstract?: string
  readonly points?: readonly string[]
}

/** A Korean digest, "Daily Papers (Top N)". */
export function aDigestPost(entries: readonly DigestEntry[], date = '2026-01-13'): string {
  const sections = entries.map((entry, index) => {
    const { id, title = `Paper ${id}`, votes = '61', points = [koreanText, koreanText] } = entry
    return `## ${index + 1}. [${title}](https://huggingface.co/papers/${id})
**Upvotes**: ${votes}

![Thumbnail](images/Paper_img.jpg)

### 📌 요약
${entry.summary ?? koreanText}

### 📝 초록 (번역)
${entry.abstract ?? koreanText}

### 🔑 핵심 포인트
${points.map((point) => `- ${point}`).join('\n')}

---
`
  })
  return `# ${date} Daily Papers (Top ${entries.length})\n\n${sections.join('\n')}\n`
}

interface WeeklyEntry {
  readonly id: string
  readonly title?: string
  readonly abstract?: string
  readonly translation?: string
}

export const failedTranslation =
  '번역 중 오류 발생: 3번의 시도 후에도 네트워크 연결에 실패했습니다.'

/** A weekly list as text. */
export function aWeeklyText(
  entries: readonly WeeklyEntry[],
  { week = '2026-W03', page = week }: { week?: string; page?: string } = {},
): string {
  const blocks = entries.map(
    (
      { id, title = `Paper ${id}`, abstract = englishText, translation = failedTranslation },
      index,
    ) =>
      `--- ${index + 1}. ${title} ---
Link: https://huggingface.co/papers/${id}

## Abstract (Original)
${abstract}

## 초록 (Korean)
${translation}

`,
  )
  return `Hugging Face 주간 인기 논문 Top ${entries.length} (${week}) - 번역본
출처: https://huggingface.co/papers/week/${page}

${blocks.join('')}`
}

/** An entry of the blog's JSON. */
export function aBlogPaper(id: string, overrides: Record<string, unknown> = {}) {
  return {
    title: `Paper ${id}`,
    url: `https://huggingface.co/papers/${id}`,
    published: '2026-01-13T14:28:10.000001',
    likes: 12,
    institution: 'StepFun1.24k2',
    abstract: englishText,
    paper_link: `https://arxiv.org/abs/${id}`,
    code_link: 'https://github.com/huggingface',
    ...overrides,
  }
}

/** The blog's JSON of one day. */
export function aBlogDay(papers: readonly unknown[], overrides: Record<string, unknown> = {}) {
  return {
    date: '2026-01-13',
    crawled_at: '2026-01-13T14:28:18.364244',
    total_papers: papers.length,
    papers,
    ...overrides,
  }
}

/** An item of the API's daily_papers. */
export function anApiItem(
  id: string,
  paper: Record<string, unknown> = {},
  item: Record<string, unknown> = {},
) {
  return {
    paper: {
      id,
      title: `Paper ${id}`,
      summary: englishText,
      upvotes: 12,
      publishedAt: '2026-01-11T15:07:37.000Z',
      submittedOnDailyAt: '2026-01-13T01:12:08.706Z',
      authors: [
        { _id: 'a', name: 'Ada One', hidden: false },
        { _id: 'b', name: 'Bo Two', hidden: false },
      ],
      ...paper,
    },
    publishedAt: '2026-01-11T10:07:37.000Z',
    title: `Paper ${id}`,
    numComments: 4,
    ...item,
  }
}

/** One of our own texts. */
export function anOwnText(
  id = '2601.06943',
  overrides: Partial<Record<string, string>> = {},
): string {
  const parts = {
    id: `id: "${id}"`,
    title: `title: "Paper ${id}: with a colon"`,
    summary: 'summary:\n  en: "Apples are sorted."\n  ko: "사과를 고른다"',
    keyPoints: [1, 2, 3]
      .map((n) => `  - en: "Point ${n}."\n    ko: "요점 ${n}."`)
      .join('\n')
      .replace(/^/, 'keyPoints:\n'),
    digest: 'digest:\n  - en: "Baskets are labelled."\n    ko: "바구니에 이름표를 붙인다."',
    ...overrides,
  }
  return `${Object.values(parts).join('\n')}\n`
}

/** One of our own day files. */
export function anArchiveDay(ids: readonly string[], date = '2026-01-13') {
  return {
    version: 1,
    date,
    source: `https://huggingface.co/papers/date/${date}`,
    institutions: { stepfun: { en: 'StepFun', ko: null, country: 'CN' } },
    papers: ids.map((id, index) => ({
      id,
      title: { en: `Paper ${id}`, ko: null },
      rank: index + 1,
      upvotes: 12,
      snapshots: [{ at: '2026-01-13', upvotes: 12 }],
      institutions: ['stepfun'],
      summary: { en: { text: 'Apples are sorted.', by: 'editor', editor: 'Nonmun' }, ko: null },
    })),
  }
}
