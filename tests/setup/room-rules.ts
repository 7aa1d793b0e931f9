import type { IFlattenedRuleSet } from 'dependency-cruiser'

/** What each room of `src` may import; arrows point one way, so a lower room never sees a higher one. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  formats: ['domain'],
  store: ['domain'],
  search: ['formats', 'domain'],
  queries: ['store', 'search', 'formats', 'domain'],
  i18n: ['domain'],
  // Generic parts know no paper; how TeX is read is all that they share with the domain.
  ui: ['domain/tex'],
  features: ['ui', 'queries', 'search', 'i18n', 'store', 'formats', 'domain'],
  app: ['features', 'ui', 'queries', 'search', 'i18n', 'store', 'formats', 'domain'],
  // Publishing writes what the build writes.
  cli: ['build', 'search', 'formats', 'domain'],
  build: ['i18n', 'domain'],
  'service-worker': [],
}

/** Rooms without which the product is not whole; the others are looked at once they exist. */
export const requiredRooms = [
  'domain',
  'formats',
  'store',
  'search',
  'queries',
  'i18n',
  'ui',
  'app',
  'cli',
]

const rulesOfRooms = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-keeps-to-its-floor`,
  severity: 'error' as const,
  comment: `src/${room} imports only ${['itself', ...allowed].join(', ')}: move the code, or pass it in.`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...allowed].map((name) => `^src/${name}/`) },
}))

/** The architecture of DESIGN.md, section 2, as rules; type-only imports count. */
export const roomRules: IFlattenedRuleSet = {
  forbidden: [
    ...rulesOfRooms,
    {
      name: 'features-never-meet',
      severity: 'error',
      comment: 'Only src/app knows two features: compose them there, or move the shared part down.',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'main-only-mounts',
      severity: 'error',
      comment: 'src/main.tsx mounts the app and knows nothing else.',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^src/', pathNot: '^src/app/' },
    },
    {
      name: 'only-domain-packages',
      severity: 'error',
      comment: 'The domain is pure: valibot is all that it may use.',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/valibot/' },
    },
    {
      name: 'node-stays-at-the-edge',
      severity: 'error',
      comment: 'Only src/cli and src/build run in Node.',
      from: { path: '^src/', pathNot: '^src/(cli|build)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-stays-in-the-page',
      severity: 'error',
      comment: 'These rooms also run where there is no page.',
      from: { path: '^src/(domain|formats|search|cli)/' },
      to: { path: 'node_modules/(@types/)?(react|react-dom|react-i18next|wouter)/' },
    },
    {
      name: 'page-ships-no-tool',
      severity: 'error',
      comment: 'What the page imports stands in dependencies, not in devDependencies.',
      from: { path: '^src/', pathNot: '^src/(cli|build)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'no-import-of-tests',
      severity: 'error',
      comment: 'Tests import the product, never the other way round.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Two files that import each other are one file, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that cannot be resolved is one that no rule has looked at.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'hash-across-rooms',
      severity: 'error',
      comment: 'Across rooms write #room/…; relative paths stay inside a room.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased'] },
    },
  ],
}
