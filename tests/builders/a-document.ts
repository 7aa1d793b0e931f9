/** A day of the blog's JSON: facts that nobody published, and abstracts written here. */
export function aBlogDay(
  date = '2026-01-13',
  papers: readonly { id: string; title: string; likes: number; institution?: string }[] = [
    { id: '2601.00002', title: 'Lanterns over Graphs', likes: 30, institution: '·4 authors53' },
    { id: '2601.00001', title: 'Kites That Learn to Land', likes: 12, institution: 'StepFun2581' },
  ],
): string {
  return JSON.stringify({
    date,
    crawled_at: `${date}T14:28:18.123456`,
    total_papers: papers.length,
    papers: papers.map(({ id, title, likes, institution = '' }) => ({
      title,
      url: `https://huggingface.co/papers/${id}`,
      published: `${date}T14:28:18`,
      likes,
      institution,
      paper_link: `https://arxiv.org/abs/${id}`,
      abstract: anAbstract(title),
    })),
  })
}

/** Prose that reads like an abstract and stands in none. */
export function anAbstract(about: string): string {
  return `This text was written for a test about "${about}". It says that a paper was read, that its pages were counted, and that nobody found the missing one. It then says so again, at greater length, for the sake of the test.`
}

/** Our own texts of one paper, as `texts/<id>.yaml` holds them. */
export function ownTexts(
  id = '2601.00001',
  summary = 'A kite comes down where it was told to.',
): string {
  return `id: "${id}"
title: "Kites That Learn to Land"
summary:
  en: "${summary}"
  ko: "연이 내리라는 자리에 내린다"
keyPoints:
  - en: "Wind is hard to foresee."
    ko: "바람은 내다보기 어렵다."
digest:
  - en: "The kite watches its own line."
    ko: "연은 제 줄을 지켜본다."
`
}
