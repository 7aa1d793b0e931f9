/** Readers of Markdown decode what looks like an entity: it is written so that it comes back as it was. */
export function escapeEntities(text: string): string {
  return text.replace(/&(?=#?\w+;)/g, '&amp;')
}
