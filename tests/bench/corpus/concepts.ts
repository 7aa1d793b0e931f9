/**
 * What the made-up papers are about: topics, each with its terms in English and Korean. Within a
 * topic the first terms are the most used, as Zipf would have it. Plain words of the field, written
 * for the benches.
 */
const topics = `
language model=언어 모델, large language model=대규모 언어 모델, instruction tuning=지시 튜닝, prompt=프롬프트, tokenizer=토크나이저, pre-training=사전 학습, decoding=디코딩, perplexity=퍼플렉시티, hallucination=환각, summarization=요약, scaling law=스케일링 법칙, vocabulary=어휘, text generation=텍스트 생성, long context=긴 문맥
reinforcement learning=강화학습, reward model=보상 모델, policy optimization=정책 최적화, exploration=탐색, value function=가치 함수, off-policy data=오프폴리시 데이터, credit assignment=신용 할당, reward hacking=보상 해킹, human feedback=사람의 피드백, preference=선호도, rollout=롤아웃, entropy=엔트로피, advantage=어드밴티지
diffusion model=확산 모델, image generation=이미지 생성, denoising=잡음 제거, flow matching=플로 매칭, latent space=잠재 공간, sampling step=샘플링 단계, guidance=유도, text-to-image generation=텍스트-이미지 생성, image editing=이미지 편집, noise schedule=잡음 일정, autoencoder=오토인코더, distillation=증류, style transfer=화풍 변환
agent=에이전트, tool use=도구 사용, multi-agent system=다중 에이전트 시스템, planning=계획 수립, memory=메모리, web navigation=웹 탐색, trajectory=궤적, environment=환경, orchestration=오케스트레이션, function calling=함수 호출, workflow=작업 흐름, self-reflection=자기 성찰, long-horizon task=장기 과제
video generation=영상 생성, video understanding=영상 이해, temporal consistency=시간 일관성, world model=세계 모델, frame=프레임, motion=움직임, camera control=카메라 제어, keyframe=핵심 프레임, optical flow=광류, video editing=영상 편집, caption=캡션, audio-visual synchrony=음성과 영상의 동기
vision-language model=시각 언어 모델, visual question answering=시각 질의응답, visual grounding=시각적 근거, image encoder=이미지 인코더, visual token=시각 토큰, optical character recognition=광학 문자 인식, chart=도표, spatial reasoning=공간 추론, referring expression=지시 표현, multimodal alignment=다중 모달 정렬, open vocabulary=개방형 어휘
reasoning=추론, chain of thought=사고 사슬, mathematical reasoning=수학 추론, test-time compute=추론 시점 연산, verifier=검증기, self-consistency=자기 일관성, proof=증명, formal logic=형식 논리, problem solving=문제 해결, overthinking=과잉 사고, process reward=과정 보상, latent reasoning=잠재 추론, olympiad=올림피아드
robot=로봇, manipulation=조작, humanoid=휴머노이드, imitation learning=모방 학습, grasping=파지, teleoperation=원격 조작, sim-to-real transfer=시뮬레이션 전이, locomotion=보행, tactile sensing=촉각 감지, vision-language-action model=시각 언어 행동 모델, trajectory planning=경로 계획, dexterous hand=다지 손
retrieval=검색, retrieval-augmented generation=검색 증강 생성, dense retriever=밀집 검색기, reranking=재순위화, embedding=임베딩, query rewriting=질의 재작성, knowledge graph=지식 그래프, document=문서, citation=인용, passage=구절, vector database=벡터 데이터베이스, semantic search=의미 검색, recommendation=추천
attention=어텐션, transformer=트랜스포머, state space model=상태 공간 모델, sparse attention=희소 어텐션, positional encoding=위치 인코딩, key-value cache=키 값 캐시, linear attention=선형 어텐션, mixture of experts=전문가 혼합, residual stream=잔차 흐름, normalization=정규화, attention head=어텐션 헤드, recurrence=순환 구조
quantization=양자화, pruning=가지치기, inference cost=추론 비용, speculative decoding=추측 디코딩, throughput=처리량, memory footprint=메모리 사용량, kernel=커널, parallel decoding=병렬 디코딩, edge device=엣지 기기, low-rank adaptation=저랭크 적응, latency=지연 시간, compression=압축, hardware=하드웨어
code generation=코드 생성, software engineering=소프트웨어 공학, unit test=단위 테스트, repository=저장소, debugging=디버깅, compiler=컴파일러, program synthesis=프로그램 합성, bug=버그, issue resolution=이슈 해결, refactoring=리팩터링, code review=코드 리뷰, notebook=노트북
safety=안전성, alignment=정렬, jailbreak=탈옥, red teaming=레드팀, backdoor attack=백도어 공격, toxicity=유해성, refusal=거부, privacy=개인정보, unlearning=망각 학습, watermark=워터마크, adversarial robustness=적대적 강건성, bias=편향, guardrail=가드레일, deception=기만
speech recognition=음성 인식, speech synthesis=음성 합성, speaker=화자, audio codec=오디오 코덱, music generation=음악 생성, spoken dialogue=음성 대화, sound event=소리 사건, transcription=받아쓰기, prosody=운율, phoneme=음소, noise suppression=소음 억제, voice conversion=음색 변환
three-dimensional reconstruction=3차원 복원, Gaussian splatting=가우시안 스플래팅, depth estimation=깊이 추정, point cloud=점군, novel view synthesis=새 시점 합성, mesh=메시, camera pose=카메라 자세, radiance field=복사 필드, scene graph=장면 그래프, texture=질감, panorama=파노라마, avatar=아바타
medical imaging=의료 영상, diagnosis=진단, clinical note=임상 기록, segmentation=분할, pathology=병리, radiology report=영상의학 판독문, patient=환자, genome=유전체, protein structure=단백질 구조, drug discovery=신약 개발, molecule=분자, electronic health record=전자 건강 기록
benchmark=벤치마크, evaluation=평가, leaderboard=순위표, annotation=주석, test set=시험 집합, contamination=오염, judge=심판, human evaluation=사람 평가, metric=지표, question answering=질의응답, robustness=강건성, error analysis=오류 분석, calibration=보정, difficulty=난이도
machine translation=기계 번역, low-resource language=저자원 언어, Korean=한국어, multilingual model=다국어 모델, cross-lingual transfer=언어 간 전이, dialect=방언, parallel corpus=병렬 말뭉치, morphology=형태소, named entity=개체명, sentiment=감성, grammar=문법, culture=문화
graph neural network=그래프 신경망, node classification=노드 분류, time series=시계열, forecasting=예측, anomaly detection=이상 탐지, tabular data=표 데이터, clustering=군집화, causal inference=인과 추론, uncertainty=불확실성, Bayesian optimization=베이즈 최적화, spatial data=공간 데이터, traffic=교통
autonomous driving=자율 주행, lane=차선, trajectory forecasting=궤적 예측, lidar=라이다, occupancy=점유, collision=충돌, map=지도, pedestrian=보행자, sensor fusion=센서 융합, closed-loop simulation=폐루프 시뮬레이션, remote sensing=원격 탐사, drone=드론
optimizer=최적화 기법, gradient=기울기, learning rate=학습률, loss landscape=손실 지형, generalization=일반화, overfitting=과적합, regularization=규제, curriculum=학습 순서, fine-tuning=미세 조정, catastrophic forgetting=파국적 망각, continual learning=지속 학습, federated learning=연합 학습, convergence=수렴
interpretability=해석 가능성, sparse autoencoder=희소 오토인코더, neuron=뉴런, circuit=회로, probing=탐침, feature attribution=특징 기여도, steering vector=조향 벡터, concept=개념, representation=표현, causal intervention=인과 개입, superposition=중첩, explanation=설명
scientific discovery=과학적 발견, hypothesis=가설, laboratory=실험실, literature review=문헌 조사, physics=물리학, chemistry=화학, materials=소재, weather=날씨, climate=기후, simulation=시뮬레이션, theorem=정리, equation=방정식, astronomy=천문학
data curation=데이터 선별, synthetic data=합성 데이터, deduplication=중복 제거, data mixture=데이터 배합, web corpus=웹 말뭉치, filtering=거르기, label noise=라벨 잡음, active learning=능동 학습, data augmentation=데이터 증강, influence function=영향 함수, quality score=품질 점수, sampling=표본 추출
`

export interface Concept {
  readonly en: string
  readonly ko: string
}

/** 24 topics; the terms of each, most used first. */
export const topicConcepts: readonly (readonly Concept[])[] = topics
  .trim()
  .split('\n')
  .map((line) =>
    line.split(', ').map((pair) => {
      const [en = '', ko = ''] = pair.split('=')
      return { en, ko }
    }),
  )
