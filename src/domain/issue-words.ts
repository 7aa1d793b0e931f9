/**
 * What is expected and what to do, in English, for each kind of issue. Apart from `issue.ts`, since
 * the page has words of its own. The codes are stable names: its dictionaries are keyed by them.
 */
export const issueWords = {
  'not-json': ['JSON', 'Check that the file is complete: it may have been cut on the way.'],
  'newer-version': [
    'an archive of version 1',
    'Update this site: the file was written by a newer one.',
  ],
  'wrong-shape': [
    'the fields that docs call essential',
    'Write the file again with its own program.',
  ],
  'unknown-format': [
    'one of the formats listed in the README',
    'Check that it is the file you meant.',
  ],
  'too-large': ['a smaller file', 'Split the file and give the parts one after another.'],
  'bad-paper': [
    'a paper with an arXiv id and a title',
    'Correct or remove this entry; the others were read.',
  ],
  'bad-field': ['a value of this field’s kind', 'Nothing to do: the field counts as missing.'],
  'bad-link': ['an https address on an expected host', 'Nothing to do: the link is left out.'],
  'duplicate-paper': ['each paper once', 'Nothing to do: the entries were merged.'],
  'wrong-code-page': ['UTF-8', 'Save the original file as UTF-8 where you can.'],
  'lost-text': ['readable text', 'Give the undamaged original, and it will be filled in.'],
  'failed-translation': ['a translation', 'Translate it again; until then it counts as missing.'],
  'not-an-abstract': ['an abstract', 'Nothing to do: it counts as missing.'],
  'wrong-language': ['text in the language of its field', 'Nothing to do: it counts as missing.'],
  'untrusted-upvotes': [
    'Hugging Face upvotes',
    'Nothing to do: the number is not used as upvotes.',
  ],
  'weekend-repeat': ['an edition of a weekday', 'Nothing to do: it counts for the Friday before.'],
  'wrong-week': ['an ISO 8601 week', 'Nothing to do: the week was computed from the dates.'],
  'wrong-date': ['one date in the whole file', 'Check the date in the file’s heading.'],
  'cut-short': ['the end of the document', 'Give the whole file; what was there was read.'],
  'fill-form': [
    'every sentence of an abstract, three key points',
    'Fill the whole part, or leave it empty.',
  ],
  'fill-length': [
    'a text as long as its original asks for, written to its end',
    'Write it again, whole and without repeating.',
  ],
  'fill-number': [
    'the numbers and units of the original, and no others',
    'Compare the numbers with the English, and correct them.',
  ],
  'fill-exact': [
    'formulas, commands and links as in the original, no markup',
    'Copy them exactly from the English.',
  ],
  'fill-name': [
    'the names of the original in Latin letters, and no others',
    'Write names as the English does.',
  ],
  'fill-evidence': [
    'the number of a sentence of the abstract',
    'Give the number of the English sentence, or leave the part empty.',
  ],
  'failed-entry': ['an entry', 'Nothing to do: the source itself failed to write it.'],
} as const satisfies Record<string, readonly [expected: string, remedy: string]>
