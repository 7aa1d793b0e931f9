/**
 * Names that truly end in a digit. Nothing else tells `AI21` from `AI` with 21 stars, so a new one
 * must be added here, or it is cut. Where two fit the longer one wins: `AI2` with 1 star cannot be
 * told from `AI21`.
 */
export const digitEndings: readonly string[] = [
  'AI2',
  'AI21',
  'AI71',
  'Ai2',
  'CSIRO Data61',
  "CSIRO's Data61",
  'CSIRO’s Data61',
  'Cafe24',
  '카페24',
  'Claude Bernard University Lyon 1',
  'Core42',
  'Data61',
  'G42',
  'Hugging Face H4',
  'Hugging Face M4',
  'HuggingFaceH4',
  'HuggingFaceM4',
  'INC4',
  'Inception, G42',
  'Insta360',
  '인스타360',
  'LLM360',
  'PKU1898',
  'Point72',
  'Qihoo 360',
  'Qihoo360',
  '치후360',
  'STATE16',
  'Space42',
  'THU1911',
  'Université Claude Bernard Lyon 1',
]
