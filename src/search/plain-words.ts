import type { Term } from '#domain/glossary/glossary.ts'

/**
 * Everyday words of papers' subjects, which no glossary explains, but which a reader types in one
 * language and a title has in the other. Korean first, further Korean forms after it.
 */
const pairs = `
로봇: robot, robotic | 날씨 기상: weather | 기후: climate | 음악: music | 얼굴: face, facial | 사진: photo
영상 동영상 비디오: video | 이미지 그림: image | 음성: speech, voice | 소리 오디오: audio, sound | 언어: language
문서: document | 글 텍스트: text | 대화: dialogue, conversation | 번역: translation | 요약: summarization, summary
질문: question | 답변 응답: answer, response | 검색: search, retrieval | 추천: recommendation | 지도: map
지식: knowledge | 기억 메모리: memory | 추론: reasoning, inference | 계획: planning | 생각 사고: thinking, thought
학습: learning, training | 훈련: training | 생성: generation, generative | 편집: editing | 교체: swapping, swap | 복원: restoration, reconstruction
분할: segmentation | 탐지 검출: detection | 인식: recognition | 추적: tracking | 분류: classification | 예측: prediction, forecasting
평가: evaluation | 시험: exam, test | 벤치마크: benchmark | 데이터: data | 데이터셋 자료집: dataset | 모델: model
수학: math, mathematics, mathematical | 과학: science, scientific | 물리: physics, physical | 화학: chemistry, chemical
생물: biology, biological | 의료 의학: medical, medicine | 임상: clinical | 병원: hospital | 환자: patient | 질병: disease
암: cancer | 피부: skin | 치과: dental, dentistry | 뇌: brain | 신약: drug | 유전자: gene | 단백질: protein | 분자: molecule, molecular
법률 법: legal, law | 금융: financial, finance | 경제: economic, economics | 주식: stock | 교육: education | 학생: student
게임: game | 축구: soccer, football | 운동 스포츠: sports | 여행: travel | 요리: cooking | 자동차: car, vehicle | 주행 운전: driving
비행: flight | 드론: drone | 위성: satellite | 지구: earth | 도시: urban, city | 건물: building | 손: hand | 몸: body
사람 인간: human | 아동 어린이: child, children | 사회: social, society | 문화: culture, cultural | 역사: history, historical | 감정: emotion, emotional
코드: code | 코딩 프로그래밍: coding, programming | 소프트웨어: software | 버그: bug | 수식: formula | 표: table | 도표 차트: chart
웹: web | 화면: screen | 컴퓨터: computer | 전화 스마트폰: phone, smartphone | 하드웨어: hardware | 반도체: semiconductor | 에너지: energy
보안: security | 공격: attack | 방어: defense | 개인정보: privacy | 안전: safety | 편향: bias | 윤리: ethics, ethical
한국어: Korean | 영어: English | 중국어: Chinese | 일본어: Japanese | 아랍어: Arabic | 태국어: Thai | 터키어: Turkish
빠른 고속: fast | 긴: long | 대규모: large-scale | 소형: small | 실시간: real-time | 3차원: 3D | 물체 객체: object | 장면: scene
움직임: motion | 카메라: camera | 조명: lighting | 색: color | 글자 문자: character | 필기: handwriting | 만화: comic | 옷 의류: clothing, garment
`

/** The pairs as the index takes terms. */
export const plainWords: readonly Term[] = pairs
  .split(/[|\n]/)
  .filter((pair) => pair.trim() !== '')
  .map((pair) => {
    const [korean = '', english = ''] = pair.split(':').map((part) => part.trim())
    const [ko = '', ...otherKo] = korean.split(' ')
    const [en = '', ...otherEn] = english.split(', ')
    return {
      id: `plain-${en.toLowerCase()}`,
      field: 'plain',
      en,
      ko,
      variants: { en: otherEn, ko: otherKo },
      about: { en: '', ko: '' },
    }
  })
