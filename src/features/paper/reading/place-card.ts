const margin = 16

/**
 * Sets a card that is shown in the top layer below what it belongs to, or above where there is more
 * room. It scrolls with the page.
 */
export function placeCard(card: HTMLElement, mark: Element): void {
  // A term that breaks over two lines has two boxes; the card belongs to the last.
  const box = [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(margin, Math.min(box.left, clientWidth - card.offsetWidth - margin))
  const isBelow =
    box.bottom + card.offsetHeight + margin <= clientHeight || box.top < card.offsetHeight
  const top = isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6
  card.style.left = `${left + window.scrollX}px`
  card.style.top = `${top + window.scrollY}px`
}
