import { expect, test } from 'vitest'

import { readSiteAddress } from '#build/site-address.ts'

test.each([
  [{}, { base: '/', url: null }],
  [{ NONMUN_BASE: '' }, { base: '/', url: null }],
  [{ NONMUN_BASE: '/nonmun/' }, { base: '/nonmun/', url: null }],
  [
    { NONMUN_URL: 'https://example.org/nonmun/' },
    { base: '/nonmun/', url: 'https://example.org/nonmun/' },
  ],
  [{ NONMUN_URL: 'https://example.org/' }, { base: '/', url: 'https://example.org/' }],
])('reads %j', (env, address) => {
  expect(readSiteAddress(env)).toEqual(address)
})

test.each([
  { NONMUN_BASE: 'nonmun' },
  { NONMUN_BASE: '/nonmun' },
  { NONMUN_BASE: '//evil.example/' },
  { NONMUN_BASE: '/"><script>/' },
  { NONMUN_URL: 'https://example.org' },
  { NONMUN_URL: 'javascript:alert(1)/' },
])('refuses %j', (env) => {
  expect(() => readSiteAddress(env)).toThrow(/NONMUN_/)
})
