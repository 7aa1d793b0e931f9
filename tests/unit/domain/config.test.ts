import { describe, expect, test } from 'vitest'

import { readConfig } from '#domain/config.ts'

const defaults = {
  version: 1,
  archive: 'archive/',
  live: true,
  api: 'https://huggingface.co',
}

test.each([
  ['no file', undefined, {}],
  ['null', null, {}],
  ['nothing', {}, {}],
  ['only what differs', { live: false }, { live: false }],
  [
    'an archive of another host',
    { archive: 'https://example.org/a/' },
    { archive: 'https://example.org/a/' },
  ],
  ['an archive deeper in the site', { archive: 'data/papers/' }, { archive: 'data/papers/' }],
  ['a server of this machine', { api: 'http://127.0.0.1:8080' }, { api: 'http://127.0.0.1:8080' }],
])('%s leaves the rest to the defaults', (_, input, differing) => {
  const { config, problems } = readConfig(input)
  expect(config).toMatchObject({ ...defaults, ...differing })
  expect(problems).toEqual([])
})

describe('says what is wrong', () => {
  test.each([
    [{ archive: '/archive/' }, /^archive: expected a folder of the site/],
    [{ archive: 'archive' }, /^archive: /],
    [{ archive: '../archive/' }, /^archive: /],
    [{ archive: 'http://example.org/archive/' }, /^archive: /],
    [{ archive: 'https://example.org/archive' }, /^archive: /],
    [{ archive: 'javascript:alert(1)/' }, /^archive: /],
    [{ archive: 7 }, /^archive: expected string, found 7$/],
    [{ live: 'yes' }, /^live: expected boolean, found "yes"$/],
    [{ api: 'https://huggingface.co/api' }, /^api: expected an https address without a path/],
    [{ api: 'https://huggingface.co/' }, /^api: /],
    [{ api: 'http://huggingface.co' }, /^api: /],
    [{ api: 'huggingface.co' }, /^api: /],
    [{ api: 'https://huggingface.co; script-src *' }, /^api: /],
    [{ version: 2 }, /^version: expected 1, found 2$/],
    [{ liv: true }, /^"liv" is no setting; there are: version, archive, live, api\b/],
    ['archive/', /^the file: expected Object, found "archive\/"$/],
  ])('%j', (input, problem) => {
    const { config, problems } = readConfig(input)
    expect(config).toBeNull()
    expect(problems).toEqual([expect.stringMatching(problem)])
  })

  test('of each setting that is wrong', () => {
    expect(readConfig({ live: 1, api: 'x' }).problems).toHaveLength(2)
  })
})
