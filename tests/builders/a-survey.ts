import { type Survey, surveyArchive } from '#build/survey.ts'
import type { Paper } from '#domain/paper.ts'

import { aCollection } from './a-collection.ts'
import { anArchive } from './an-archive.ts'

/** What publishing sees of an archive of these papers. */
export function aSurvey(papers?: readonly Paper[]): Survey {
  const files = anArchive(aCollection(papers))
  const survey = surveyArchive((path) => {
    const text = files.get(path)
    return text === undefined ? undefined : JSON.parse(text)
  })
  if (!survey) throw new Error('The archive was made without an index.')
  return survey
}
