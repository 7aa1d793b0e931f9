/** What `vite build` leaves behind, as far as publishing looks at it: path → text. */
export function aBuiltSite(base = '/'): Record<string, string> {
  const chunk = (language: string) => ({ file: `assets/${language}.js` })
  return {
    'index.html': `<!doctype html>
<html lang="ko">
  <head>
    <title>Nonmun</title>
    <meta name="description" content="Papers" />
    <script type="module" crossorigin src="${base}assets/index-a.js"></script>
  </head>
</html>`,
    '.vite/manifest.json': JSON.stringify({
      'src/i18n/locales/ko.ts': chunk('ko'),
      'src/i18n/locales/en.ts': chunk('en'),
    }),
    'assets/index-a.js': '',
  }
}
