import { contentWords } from './evidence-words.ts'
import type { Language } from './text.ts'

// Words of research prose that are no terms but nearly always come back in a translation: English
// words, then how Korean words for them begin. Only for pairing sentences, never shown.
const rows = `
author paper writer: 저자 논문 필자
experiment: 실험
test trial: 시험 실험 평가
result outcome finding: 결과
existing current previous prior conventional: 기존 현재 이전 지금 종래
performance perform: 성능
method approach technique: 방법 기법 방식 접근
propose present introduce: 제안 제시 소개 선보
release publish public open: 공개
code: 코드
model: 모델
data sample example: 데이 표본 샘플 예시 자료
task: 과제 작업 태스 업무
problem question issue: 문제 질문 문항
answer reply response: 답변 정답 응답 대답
limit limitation constraint: 한계 제약 제한
cost expensive costly: 비용 비싸
time: 시간
train learn training learning: 학습 훈련 배우 배운
image picture visual: 이미 그림 시각 사진 영상
video footage: 비디 영상 동영
text write writing: 텍스 문자 글을 글로
speech voice audio: 음성 소리 오디
user people person human: 사용 사람 인간
information: 정보
knowledge: 지식
memory: 메모 기억
search: 검색 탐색
step stage phase: 단계
error mistake wrong: 오류 실수 잘못 오차
improve improvement gain better: 향상 개선 나아 높이 높인 끌어
outperform surpass beat exceed: 능가 앞섰 앞선 앞서 웃돌 뛰어
compare comparable comparison: 비교 견줄 비견
reduce reduction lower shrink: 줄이 줄인 줄여 감소 낮추 줄었
generate generation produce create: 생성 만들 만든
evaluate evaluation assess measure: 평가 측정 점검
analysis analyze: 분석
design: 설계
structure architecture: 구조
language: 언어
word: 단어 낱말
sentence: 문장
document: 문서
robot: 로봇
physical physics: 물리
world: 세계 월드
environment setting: 환경 설정
action behavior: 행동 동작
goal objective aim: 목표 목적
reward: 보상
space: 공간
large huge massive: 대규 거대 방대 대형
small: 소형 작은 소규
fast speed quick: 속도 빠르 빨라
long: 장기 오랜 길이
short: 짧은 짧게 단기
new novel: 새로 새롭
domain field area: 분야 영역 도메
real-world real actual: 실제 현실
scientific science: 과학
math mathematics mathematical: 수학
law legal: 법률 법적
medical medicine: 의료 의학
game: 게임
map: 지도
tool: 도구
web internet: 웹에 인터
social: 사회 소셜
quality: 품질 질을
safety safe: 안전
noise noisy: 잡음 노이
difficult hard challenge: 어려 난제 과제
simple: 단순 간단
complex complexity: 복잡
efficient efficiency: 효율
consistent consistency consistently: 일관
stable stability: 안정
diverse variety various different: 다양 여러 갖가
average: 평균
reason reasoning: 추론
think thinking thought: 사고 생각
plan planning: 계획
verify verification check: 검증 확인
correct accurate accuracy: 정확 올바
experience: 경험
interaction interact: 상호 교류
collaboration cooperate: 협업 협력
feedback: 피드
support: 지원 뒷받
future: 미래 앞으 향후
however yet but: 그러 하지
cause lead: 원인 때문
prompt: 프롬 문제
theory theoretical: 이론
conclude argue suggest: 주장 시사 결론
multiple several many: 여러 다수 다중
single one: 단일 하나
parameter size scale: 매개 규모 크기
source: 출처 오픈 원천
leading best top: 최고 선두 주요
gap difference: 격차 차이
frontier state-of-the-art: 최첨 최고 최신
additional extra overhead: 추가 부가
external outside: 외부
internal inside: 내부
layer: 계층 레이
feature: 특징 특성
distribution: 분포
strategy: 전략
algorithm: 알고
framework: 프레 틀을
system: 시스 체계
pipeline: 파이
context: 맥락 문맥 컨텍
spatial: 공간
signal: 신호
supervision supervise supervised: 지도 감독
`

const byEnglish = new Map<string, string[]>()
const byKorean = new Map<string, string[]>()
for (const row of rows.trim().split('\n')) {
  const [en = '', ko = ''] = row.split(': ')
  const key = en.split(' ')[0] ?? en
  for (const word of contentWords(en, 'en')) push(byEnglish, word, key)
  for (const word of ko.split(' ')) push(byKorean, word, key)
}

function push(map: Map<string, string[]>, word: string, key: string): void {
  const keys = map.get(word)
  if (keys) keys.push(key)
  else map.set(word, [key])
}

/** Keys of the everyday words in a text, the same in both languages; each once. */
export function plainWords(text: string, language: Language): ReadonlySet<string> {
  const keys = new Set<string>()
  if (language === 'en') {
    for (const word of contentWords(text, 'en'))
      for (const key of byEnglish.get(word) ?? []) keys.add(key)
    return keys
  }
  for (const { 0: word } of text.matchAll(/[\uAC00-\uD7A3]{2,}/g)) {
    for (const key of byKorean.get(word.slice(0, 2)) ?? []) keys.add(key)
  }
  return keys
}
