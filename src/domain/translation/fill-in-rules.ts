import { pointCount } from './answer-schema.ts'

/** What whoever fills a pack is to know, one line each, in both languages. */
export const fillInRules = {
  ko: [
    '비어 있는 "ko"를 채운 뒤 이 파일을 논문 페이지에 끌어다 놓거나 `nonmun import`에 넘깁니다. 다 채우지 않아도 됩니다.',
    '"title"은 명사구로, 나머지는 한다체로 씁니다. 번역투를 피하고 자연스러운 한국어로 씁니다.',
    '"abstract"는 "en"의 문장마다 한국어 한 문장을 쓰고 마침표로 끝냅니다. 한 편의 문장은 모두 채워야 받습니다.',
    `"summary"는 한 문장, 90자 안팎입니다. "keyPoints"는 ${pointCount}개, 각 한 문장이며 "sentence"에 근거가 되는 영어 문장의 번호를 적습니다.`,
    '제목과 초록에 있는 것만 씁니다. 수와 단위, 수식($…$), 링크, 로마자 이름은 그대로 둡니다.',
    '"filledBy"에 쓴 사람("name")이나 언어 모델("model")의 이름을 적습니다. "en"과 "id"는 고치지 않습니다.',
    '되돌린 글은 수, 이름, 수식, 언어, 길이를 검사하며, 걸린 항목은 이유와 함께 보여 주고 받지 않습니다.',
  ],
  en: [
    'Fill the empty "ko" strings, then drop this file on the page or give it to `nonmun import`. It need not be complete.',
    '"title" is a Korean noun phrase; everything else is written in plain Korean (한다체), as a newspaper writes.',
    '"abstract": one Korean sentence for each "en", ending with a full stop. An abstract is taken whole or not at all.',
    `"summary" is one sentence of about 90 characters. "keyPoints" are ${pointCount}, one sentence each; "sentence" is the number of the English sentence on which the point rests.`,
    'Say only what the title and the abstract say. Keep numbers, units, formulas ($…$), links and Latin names as they are.',
    'Put the name of whoever filled it into "filledBy": a person as "name", a language model as "model". Leave "en" and "id" alone.',
    'What comes back is checked for numbers, names, formulas, language and length; what fails is listed with its fault and not taken.',
  ],
} as const
