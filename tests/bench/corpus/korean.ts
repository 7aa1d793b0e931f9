import { wordsOf } from './words-of.ts'

// Most used first: a word's place is its rank in Zipf's law.

export const koreanNouns = wordsOf(`
방법 연구 성능 데이터 과제 결과 문제 정보 구조 과정 방식 모델 실험 학습 기존 한계 품질 시스템 전략 단계 능력 수준 특징 목표
정확도 비용 오류 사용자 입력 출력 신호 분석 차이 설계 기법 모듈 구성 요소 계층 순서 점수 예시 상황 응용 상태 자원 대상
매개변수 행동 양상 지식 절차 향상 제약 성질 관계 원리 분포 표본 사례 묶음 구간 영역 조각 화소 물체 장면 시점 각도 형태 표면
경계 토큰 문장 문단 단어 질문 대답 대화 화자 독자 교사 학생 전문가 초보자 집단 공동체 모음 라이브러리 인터페이스 규약 표준
조사 분류 관점 이론 상한 보장 가정 조건 영역별 절충 병목 지름길 누수 이동 불일치 충돌 모호성 잡음 이상값 다양성 범위 중복
밀도 세밀도 해상도 규모 깊이 너비 예산 기간 임계값 여유 비율 속도 가중치 벌점 사전분포 확률 혼합 합의 투표 비평가 계획기
제어기 실행기 경로기 문지기 완충기 대기열 색인 보관소 나무 숲 격자 사슬 고리 가지 길 칸 덩어리 단위 흐름 통로 대역 파동 장
힘 에너지 온도 압력 속력 질량 궤도 결정 섬유 조직 기관 세포 혈관 뼈 증상 치료 용량 시험 병동 진료소 부엌 창고 공장 거리
다리 터널 항구 강 농장 시장 송장 계약 법원 조항 판결 수업 교실 채점표 수필 시 소설 가사 선율 화음 박자 악기 무대 의상 무용수
초상화 소묘 붓 화폭 액자 박물관 요리법 재료 차림표 승차권 여행 숙소 지하철 우체국 도서관 편의점 학교 병원 은행 공원 마을 골목
`)

/** Nouns that become verbs with 하다: `제안` → 제안한다, 제안하는, 제안하여. */
export const koreanActions = wordsOf(`
제안 학습 사용 생성 개선 활용 평가 비교 적용 달성 분석 수행 구성 해결 제시 도입 확인 통합 결합 최적화 예측 추론 추출 선택 정렬
검증 관찰 측정 추정 완화 보존 설계 수집 확장 조정 탐색 변환 압축 복원 분리 분해 병합 갱신 기억 요약 번역 검색 인식 탐지 분할
증류 정제 표현 반영 강화 약화 제거 추가 교체 재구성 재사용 시뮬레이션 정규화 양자화 초기화 동기화 근사 전파 연결 배치 배분 판단
거부 방어 공격 감시 추적 설명 진단 감사 질문 응답 토론 합의 협력 경쟁 계획 실행 반복 축적 공개 구축 보고 논의 시사 입증
`)

export const koreanModifiers = wordsOf(`
새로운 기존의 큰 다양한 효율적인 효과적인 복잡한 일반적인 일관된 강건한 최근의 시각적인 여러 높은 정확한 중요한 간단한 의미적인
동적인 특정한 전역적인 지역적인 통합된 자연스러운 적응형 희소한 계층적인 구조화된 명시적인 암묵적인 조밀한 세밀한 거친 가벼운 병렬적인
순차적인 인과적인 시간적인 공간적인 기하학적인 물리적인 기호적인 잠재적인 이산적인 연속적인 확률적인 결정론적인 반복적인 재귀적인
대조적인 비지도 자기지도 별도의 투명한 정밀한 충실한 신중한 드문 잦은 고른 치우친 주기적인 매끄러운 얕은 깊은
좁은 넓은 단단한 유연한 취약한 보완적인 직교하는 대칭적인 순환하는 선형적인 비선형적인 조건부 사적인 공적인 법률적인 의학적인
금융적인 음악적인 도시의 바닷가의 오래된 현대적인
`)

/** Pieces of loan words such as `코르티카`: names of places and makers, the long tail in Korean. */
export const loanPieces = wordsOf(`
가 나 노 다 데 디 라 레 로 루 리 마 메 모 미 바 베 보 비 사 세 소 시 아 에 오 우 이 자 조 카 케 코 쿠 크 타 테 토 트 파 페 포 프 피
하 헤 호 히 르 네 니 누 두 듀 벨 센 손 온 윈 잔 젠 칸 켄 탄 텐 판 펜 한 헨 겔 날 델 말 벤 살 솔 알 엘 질 칼 콜 탈 텔 팔 펠
`)

/** With a final consonant, without one, after ㄹ where that differs: 을/를, 은/는, 으로/로. */
export const particles = {
  object: ['을', '를'],
  topic: ['은', '는'],
  subject: ['이', '가'],
  with: ['과', '와'],
  by: ['으로', '로'],
} as const

export type Particle = keyof typeof particles

/**
 * A word with its particle. Latin words and numbers are read as Koreans read their last letter:
 * those that end in l, m, n (and r) count as closed.
 */
export function withParticle(word: string, kind: Particle): string {
  const last = word.at(-1) ?? ''
  const code = last.charCodeAt(0) - 0xac00
  const isHangul = code >= 0 && code < 11_172
  const final = isHangul ? code % 28 : /[lmnLMN]/.test(last) ? 4 : 0
  const [closed, open] = particles[kind]
  const isRieul = final === 8 || /[lL]/.test(last)
  return word + (final === 0 || (kind === 'by' && isRieul) ? open : closed)
}
