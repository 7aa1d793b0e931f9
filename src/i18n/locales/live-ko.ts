import type { LiveCopy } from '../copy.ts'

/** Korean copy of today’s papers: live answers, and what changed since the last visit. */
export const liveKo: LiveCopy = {
  line: {
    live: '실시간',
    archive: '아카이브',
    none: '순위 없음',
    asOf: '{{date}} 기준',
    provisional: '잠정',
    asking: '확인 중…',
    retry: '다시 시도',
    retryIn_other: '{{count}}초 뒤 다시 시도',
    newer_other: '{{date}} 순위 {{count}}편 보기',
    reorder: '새 순위 보기',
  },
  age: {
    now: '방금',
    minutes_other: '{{count}}분 전',
    hours_other: '{{count}}시간 전',
  },
  about: {
    live: 'Hugging Face에서 받은 시각: {{time}}',
    archive: '이 사이트의 아카이브에 있는 순위입니다.',
    final: '확정된 순위입니다. 2주가 지나 추천 수가 거의 바뀌지 않습니다.',
    provisional: '논문과 추천 수는 {{date}}(UTC)까지 바뀔 수 있습니다.',
    empty: '{{date}} 목록은 아직 비어 있어 그 전날 순위를 보여 줍니다.',
    next: '다음 목록이 열리는 시각(현지): {{time}}',
  },
  failed: {
    offline: '오프라인',
    offlineBody: '이 기기가 인터넷에 연결되어 있지 않습니다. 아카이브는 계속 볼 수 있습니다.',
    unreachable: '연결 안 됨',
    unreachableBody:
      'Hugging Face에 연결할 수 없습니다. 서버가 멈췄거나 차단 프로그램 또는 방화벽이 막고 있을 수 있습니다.',
    slow: '응답 없음',
    slowBody: 'Hugging Face가 10초 안에 응답하지 않았습니다.',
    limited: '요청 한도 초과',
    limitedBody:
      'Hugging Face가 잠시 멈추라고 요청했습니다. 정해진 시간이 지나야 다시 물어볼 수 있습니다.',
    trouble: '서버 오류',
    troubleBody: 'Hugging Face가 오류로 응답했습니다. 대개 몇 분 안에 풀립니다.',
    page: '잘못된 응답',
    pageBody:
      '데이터 대신 웹 페이지가 왔습니다. 네트워크의 로그인 화면이나 서버 점검 때문일 수 있습니다.',
    changed: '알 수 없는 형식',
    changedBody:
      'Hugging Face의 응답 형식이 달라져 읽지 못했습니다. 사이트가 업데이트될 때까지 아카이브를 보여 줍니다.',
    absent: '목록에 없음',
    absentBody: 'Hugging Face에 이 논문이 없습니다.',
    refused: '아직 열리지 않음',
    refusedBody: 'Hugging Face에서는 아직 시작되지 않은 날입니다. 기기의 날짜를 확인하십시오.',
  },
  empty: {
    failed: '실시간 순위를 받지 못했습니다',
    notYet: '아직 올라온 논문이 없습니다',
    notYetBody:
      'Hugging Face의 하루 목록은 한국 시각 오전 9시(UTC 0시)에 열리고, 논문은 하루 동안 차례로 올라옵니다.',
  },
  calendar: { ask: '{{date}}: 열면 실시간으로 불러옵니다' },
}
