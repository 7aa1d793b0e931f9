import { expect, test } from 'vitest'

import { renderShell, type Shell } from '#build/shell.ts'

const template = `<!doctype html>
<html lang="ko">
  <head>
    <title>Template</title>
    <meta name="description" content="Template" />
    <script type="module" crossorigin src="/assets/app.js"></script>
  </head>
</html>`

const shell: Shell = {
  title: 'Search & <rescue> for $1 "now"',
  description: 'It says "$&" & more',
  language: 'en',
  path: 'en/daily/2026-01-13/',
  twins: { en: 'en/daily/2026-01-13/', ko: 'ko/daily/2026-01-13/' },
  changed: '2026-01-13T14:00:00Z',
  scripts: ['/assets/en.js'],
  documents: ['/archive/index.json', '/archive/days/2026-01-13.json'],
  picture: 'https://cdn-thumbnails.huggingface.co/a.png?x=1&y=2',
}

test('says language, title and description, and escapes them', () => {
  const html = renderShell(template, shell, null)
  expect(html).toContain('<html lang="en">')
  expect(html).toContain('<title>Search &amp; &lt;rescue&gt; for $1 &quot;now&quot;</title>')
  expect(html).toContain('content="It says &quot;$&amp;&quot; &amp; more"')
  expect(html).not.toContain('Template')
})

test('asks for all that the page needs before the script that would ask later', () => {
  const [before = ''] = renderShell(template, shell, null).split('<script')
  const hrefs = [...before.matchAll(/<link rel="(\w+)"[^>]*href="([^"]*)"/g)].map(
    ([, rel, href]) => [rel, href],
  )
  expect(hrefs).toEqual([
    ['modulepreload', '/assets/en.js'],
    ['preload', '/archive/index.json'],
    ['preload', '/archive/days/2026-01-13.json'],
    ['preload', 'https://cdn-thumbnails.huggingface.co/a.png?x=1&amp;y=2'],
  ])
})

test('names its addresses only where the whole address is known', () => {
  expect(renderShell(template, shell, null)).not.toMatch(/canonical|hreflang/)
  const html = renderShell(template, shell, 'https://example.org/nonmun/')
  expect(html).toContain(
    '<link rel="canonical" href="https://example.org/nonmun/en/daily/2026-01-13/" />',
  )
  expect(html).toContain(
    '<link rel="alternate" hreflang="ko" href="https://example.org/nonmun/ko/daily/2026-01-13/" />',
  )
})

test.each(['<title>Template</title>', '<meta name="description" content="Template" />'])(
  'refuses a page without %s',
  (tag) => {
    expect(() => renderShell(template.replace(tag, ''), shell, null)).toThrow('index.html')
  },
)

test('announces of all feeds those in its own language', () => {
  const announce = (path: string) => `<link rel="alternate"\n type="x" href="/${path}" />`
  const announced = ['feeds/daily.ko.xml', 'feeds/daily.en.xml', 'feeds/weekly.en.json']
  const whole = template.replace('<script', () => `${announced.map(announce).join('\n')}\n<script`)
  const html = renderShell(whole, shell, null)
  expect([...html.matchAll(/feeds\/[\w.]+/g)].map(([path]) => path)).toEqual(announced.slice(1))
})
