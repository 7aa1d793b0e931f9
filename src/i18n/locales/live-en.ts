/** English copy of today’s papers: live answers, and what changed since the last visit. */
export const liveEn = {
  line: {
    live: 'Live',
    archive: 'Archive',
    none: 'No ranking',
    asOf: 'as of {{date}}',
    provisional: 'provisional',
    asking: 'asking…',
    retry: 'Try again',
    retryIn_one: 'Try again in {{count}} s',
    retryIn_other: 'Try again in {{count}} s',
    newer_one: 'Show {{date}} ({{count}} paper)',
    newer_other: 'Show {{date}} ({{count}} papers)',
    reorder: 'Show the new order',
  },
  age: {
    now: 'just now',
    minutes_one: '{{count}} min ago',
    minutes_other: '{{count}} min ago',
    hours_one: '{{count}} h ago',
    hours_other: '{{count}} h ago',
  },
  about: {
    live: 'Fetched from Hugging Face on {{time}}.',
    archive: 'This ranking comes from the site’s archive.',
    final: 'This ranking is final: it is two weeks old, and its upvotes have settled.',
    provisional: 'Papers and upvotes can still change until {{date}} (UTC).',
    empty: 'The list of {{date}} is still empty; this is the one before it.',
    next: 'The next list opens on {{time}}, your time.',
  },
  failed: {
    offline: 'offline',
    offlineBody: 'This device has no connection. The archive can still be read.',
    unreachable: 'no connection',
    unreachableBody:
      'Hugging Face cannot be reached. It may be down, or a blocker or firewall stands in between.',
    slow: 'no answer',
    slowBody: 'Hugging Face did not answer within ten seconds.',
    limited: 'too many requests',
    limitedBody: 'Hugging Face asks for a pause. This page waits for it before it asks again.',
    trouble: 'server trouble',
    troubleBody: 'Hugging Face answered with an error. That usually passes in a few minutes.',
    page: 'unusable answer',
    pageBody:
      'A web page came instead of data. A sign-in page of your network or maintenance may be the reason.',
    changed: 'unknown format',
    changedBody:
      'Hugging Face answered in a form that this version of the page cannot read. Until it is updated, the archive stands in.',
    absent: 'not listed',
    absentBody: 'Hugging Face does not list this paper.',
    refused: 'not open yet',
    refusedBody: 'For Hugging Face this day has not begun yet. Check the date of this device.',
  },
  empty: {
    failed: 'The live ranking did not come',
    notYet: 'No papers yet',
    notYetBody:
      'Hugging Face opens a day’s list at 00:00 UTC, which is 9 a.m. in Korea, and adds papers during the day.',
  },
  calendar: { ask: '{{date}}: fetched when opened' },
} as const
