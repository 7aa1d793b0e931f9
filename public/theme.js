// Sets the reader's theme before the first paint. The settings themselves: src/store/settings.ts.
try {
  const { theme } = JSON.parse(localStorage.getItem('nonmun.settings') ?? '{}')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is blocked or holds something else: the system's theme it is.
}
