// Sets what the reader chose before the first paint: the theme (src/store/settings.ts), the size of
// the text, the width of lines and less motion (src/store/comfort-settings.ts).
{
  const chosen = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}
    } catch {
      // Storage is blocked or holds something else: as designed, then.
      return {}
    }
  }
  const { dataset } = document.documentElement
  const { theme } = chosen('nonmun.settings')
  if (theme === 'light' || theme === 'dark') dataset.theme = theme
  for (const name of ['textSize', 'lineWidth', 'motion']) {
    const value = chosen('nonmun.comfort')[name]
    if (typeof value === 'string') dataset[name] = value
  }
}
