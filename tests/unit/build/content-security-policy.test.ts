import { expect, test } from 'vitest'

import { imageHosts } from '#domain/link.ts'

import { contentSecurityPolicy } from '#build/content-security-policy.ts'

const directives = new Map(
  contentSecurityPolicy()
    .split('; ')
    .map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values] as const
    }),
)

test('allows nothing that is not named', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('base-uri')).toEqual(["'none'"])
  expect(directives.get('form-action')).toEqual(["'none'"])
})

test('runs and styles only what the site itself holds, with no eval and nothing inline', () => {
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('style-src')).toEqual(["'self'"])
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(contentSecurityPolicy()).not.toMatch(/unsafe|data:|blob:|\*/)
})

test('shows pictures of the hosts that the domain lets through, and asks Hugging Face alone', () => {
  expect(directives.get('img-src')).toEqual([
    "'self'",
    ...imageHosts.map((host) => `https://${host}`),
  ])
  expect(directives.get('connect-src')).toEqual(["'self'", 'https://huggingface.co'])
})
