import { expect, test } from 'vitest'

import { readConfig } from '#domain/config.ts'
import { imageHosts } from '#domain/link.ts'

import { contentSecurityPolicy } from '#build/content-security-policy.ts'
import { readSiteConfig } from '#build/site-config.ts'

const config = readSiteConfig({})

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values] as const
    }),
  )
}

const directives = directivesOf(contentSecurityPolicy(config))

test('allows nothing that is not named', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('base-uri')).toEqual(["'none'"])
  expect(directives.get('form-action')).toEqual(["'none'"])
})

test('runs and styles only what the site itself holds, with no eval and nothing inline', () => {
  expect(directives.get('script-src')).toEqual(["'self'"])
  expect(directives.get('style-src')).toEqual(["'self'"])
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(contentSecurityPolicy(config)).not.toMatch(/unsafe|data:|blob:|(?<!^|:)\*/)
})

test('shows pictures of the hosts that the domain lets through, and asks Hugging Face and the reader’s own machine alone', () => {
  expect(directives.get('img-src')).toEqual([
    "'self'",
    ...imageHosts.map((host) => `https://${host}`),
  ])
  expect(directives.get('connect-src')).toEqual([
    "'self'",
    'https://huggingface.co',
    'http://localhost:*',
    'http://127.0.0.1:*',
  ])
})

test('asks the servers that the site’s owner lets readers name', () => {
  const connect = ['https://models.example.org']
  const { config: more } = readConfig({ connect })
  expect(more && directivesOf(contentSecurityPolicy(more)).get('connect-src')).toContain(connect[0])
  expect(readConfig({ connect: ['http://models.example.org'] }).config).toBeNull()
})

test('lets through the servers that the settings name, and no other', () => {
  const settings = {
    ...config,
    api: 'https://papers.example.org',
    archive: 'https://files.example.net/archive/',
  }
  expect(directivesOf(contentSecurityPolicy(settings)).get('connect-src')).toEqual([
    "'self'",
    'https://papers.example.org',
    'https://files.example.net',
    'http://localhost:*',
    'http://127.0.0.1:*',
  ])
})
