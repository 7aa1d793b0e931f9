import type { Issue } from '#domain/issue.ts'
import { useWords } from '#i18n/use-words.ts'

/** Where a file is wrong, what was expected there and what was found. */
export function IssueLine({ issue }: { readonly issue: Issue }) {
  const say = useWords('intake')
  return (
    <>
      {issue.place} · {say('issueParts.expected')}: {say(`expected.${issue.code}`)} ·{' '}
      {say('issueParts.found')}: {issue.found}
    </>
  )
}
