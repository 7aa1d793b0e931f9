/** What screen readers are told when it changes, beside the number of results. */
export function announced(container: Element): string {
  const regions = container.querySelectorAll('[aria-live="polite"]')
  return [...regions].map((region) => region.textContent.trim()).join(' ')
}
