import type { IssueCode } from '#domain/issue.ts'
import { type AnswerFault, isGrave, type TextFaultCode } from '#domain/translation/fault.ts'
import {
  isPack,
  type PackReading,
  packVersion,
  readPack,
} from '#domain/translation/fill-in-pack.ts'

import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { fieldOf } from './record.ts'

/** A pack of missing Korean that somebody has filled: each text is checked like any translation. */
export const fillInPack: Format = {
  name: 'fill-in-pack',
  signature: 'JSON with "format": "nonmun-fill-in"',
  recognises: ({ json }) => isPack(json),
  read: ({ name, json }) => {
    const collector = createCollector(name)
    const reading = readPack(json)
    if (reading === null) refuse(json, collector)
    else take(reading, collector)
    return collector.finish()
  },
}

function take({ broken, filled }: PackReading, collector: Collector): void {
  for (const index of broken) collector.report('bad-paper', 'refused', `items[${index}]`, '')
  for (const { index, paper, faults } of filled) {
    for (const fault of faults) if (isGrave(fault)) report(fault, index, collector)
    if (paper) collector.add(paper, `items[${index}]`)
  }
}

function refuse(json: unknown, collector: Collector): void {
  const version = fieldOf(json, 'version')
  const isNewer = typeof version === 'number' && version > packVersion
  if (isNewer) collector.report('newer-version', 'refused', 'version', version)
  else collector.report('wrong-shape', 'refused', 'items', fieldOf(json, 'items') ?? '')
}

const issueOf: Record<TextFaultCode, IssueCode> = {
  absent: 'fill-form',
  'wrong-shape': 'fill-form',
  'wrong-count': 'fill-form',
  'cut-short': 'fill-length',
  'too-long': 'fill-length',
  repeated: 'fill-length',
  'wrong-language': 'wrong-language',
  refusal: 'failed-translation',
  markup: 'fill-exact',
  'lost-number': 'fill-number',
  'added-number': 'fill-number',
  'lost-tex': 'fill-exact',
  'added-tex': 'fill-exact',
  'lost-name': 'fill-name',
  'added-name': 'fill-name',
  'not-verbatim': 'fill-evidence',
  'other-term': 'fill-name',
}

function report({ code, part, at, found }: AnswerFault, index: number, collector: Collector): void {
  const place = `items[${index}].${part}${at === null ? '' : `[${at - 1}]`}`
  collector.report(issueOf[code], 'missing', place, found)
}
