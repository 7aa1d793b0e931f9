/** A folded topic as people read it: `reinforcement-learning` is two words. */
export function topicLabel(topic: string): string {
  return topic.replaceAll('-', ' ')
}
