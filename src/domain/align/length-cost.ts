// A Korean abstract has 0.5 to 0.6 characters for one of the English; one text may differ.
const usualRatio = 0.55
const usualLength = 300
// Variance per character as Gale and Church measured it; our own digests have 2.5, freer texts more.
const variance = 6.8

/** Korean characters per English one, of these texts; short texts say little and lean on the usual. */
export function lengthRatio(en: readonly string[], ko: readonly string[]): number {
  const length = (side: readonly string[]): number =>
    side.reduce((sum, sentence) => sum + sentence.trim().length, 0)
  const ratio = (length(ko) + usualRatio * usualLength) / (length(en) + usualLength)
  return Math.min(2, Math.max(0.25, ratio))
}

/** How unlikely it is, in nats, that sentences of these lengths are translations of each other. */
export function lengthCost(en: number, ko: number, ratio: number): number {
  if (en === 0 && ko === 0) return 0
  const mean = (en + ko / ratio) / 2
  const delta = (ko / ratio - en) / Math.sqrt(variance * mean)
  return Math.min(25, -Math.log(2 * upperTail(Math.abs(delta))))
}

/** The chance that a standard normal variable exceeds z ≥ 0 (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z)
  const polynomial =
    t *
    (0.319_381_53 +
      t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  return Math.max(1e-12, (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial)
}
