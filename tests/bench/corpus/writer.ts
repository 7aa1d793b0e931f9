import { type Concept, topicConcepts } from './concepts.ts'
import {
  englishAdjectives,
  englishNouns,
  englishVerbs,
  nameEnds,
  nameStarts,
  rareEnds,
  rareMiddles,
  rareStarts,
} from './english.ts'
import {
  koreanActions,
  koreanModifiers,
  koreanNouns,
  loanPieces,
  type Particle,
  particles,
  withParticle,
} from './korean.ts'
import { type Chance, zipf } from './seeded.ts'

/** What one paper writes about: two topics, its own method, and methods of earlier papers. */
export interface Subject {
  readonly topics: readonly (readonly Concept[])[]
  readonly method: string
  readonly earlier: readonly string[]
}

const likely = {
  topic: zipf(topicConcepts.length, { flat: 6 }),
  concept: zipf(14, { flat: 1.5 }),
  noun: zipf(englishNouns.length, { flat: 5 }),
  verb: zipf(englishVerbs.length, { flat: 5 }),
  adjective: zipf(englishAdjectives.length, { flat: 5 }),
  rareStart: zipf(rareStarts.length, { steepness: 0.7 }),
  rareMiddle: zipf(rareMiddles.length, { steepness: 0.7 }),
  rareEnd: zipf(rareEnds.length, { steepness: 0.7 }),
  koreanNoun: zipf(koreanNouns.length, { flat: 5 }),
  koreanAction: zipf(koreanActions.length, { flat: 5 }),
  koreanModifier: zipf(koreanModifiers.length, { flat: 5 }),
  loan: zipf(loanPieces.length, { steepness: 0.5 }),
  earlier: zipf(800, { flat: 2 }),
}

export function aTopic(chance: Chance): readonly Concept[] {
  return topicConcepts[likely.topic(chance)] ?? []
}

/** `AeroLumNet`, `Verdi-7`: one in a hundred thousand, so that most papers have a word of their own. */
export function aName(chance: Chance): string {
  const middle = chance.next() < 0.6 ? chance.pick(rareMiddles).slice(0, 3) : ''
  const end = chance.next() < 0.85 ? chance.pick(nameEnds) : `-${chance.below(40) + 2}`
  return chance.pick(nameStarts) + middle + end
}

/** One of the names known before: the first ones are the famous ones, the last ones are in fashion. */
export function anEarlierName(names: readonly string[], chance: Chance): string {
  const place = chance.next() < 0.6 ? likely.earlier(chance) : names.length - 1 - chance.below(1500)
  return names[place] ?? 'Transformer'
}

export function aConcept({ topics }: Pick<Subject, 'topics'>, chance: Chance): Concept {
  const [main = [], other = main] = topics
  const topic = chance.next() < 0.7 ? main : other
  return topic[likely.concept(chance) % topic.length] ?? { en: 'paper', ko: '논문' }
}

type Slots = Readonly<Record<string, (particle: Particle | null) => string>>

/** The English frame with its places filled: a sentence, or a title without a full stop. */
export function english(frame: string, subject: Subject, chance: Chance): string {
  const verb = () => englishVerbs[likely.verb(chance)] ?? 'show'
  const noun = () =>
    chance.next() < 0.07 ? rareWord(chance) : (englishNouns[likely.noun(chance)] ?? 'word')
  const slots: Slots = {
    ...shared(subject, chance),
    c: () => aConcept(subject, chance).en,
    n: noun,
    ns: () => plural(noun()),
    a: () => anAdjective(noun, chance),
    v: verb,
    vs: () => plural(verb()),
    ved: () => verb().replace(/e?$/, 'ed'),
    ving: () => verb().replace(/e?$/, 'ing'),
    Ving: () => capital(verb().replace(/e?$/, 'ing')),
    r: () => rareWord(chance),
  }
  return capital(fill(frame, slots).replace(/\b([Aa]) (?=[aeiouAEIO])/g, '$1n '))
}

function anAdjective(noun: () => string, chance: Chance): string {
  const kind = chance.next()
  if (kind < 0.15) return `${noun()}-${chance.pick(compounds)}`
  if (kind < 0.22) return rareWord(chance)
  return englishAdjectives[likely.adjective(chance)] ?? 'new'
}

const compounds = ['aware', 'guided', 'level', 'based', 'driven', 'free', 'centric', 'specific']

export function korean(frame: string, subject: Subject, chance: Chance): string {
  const plain = () => koreanNouns[likely.koreanNoun(chance)] ?? '말'
  const slots: Slots = {
    ...shared(subject, chance),
    c: () => {
      const { ko } = aConcept(subject, chance)
      // Compounds are written both ways in Korean, often within one text.
      return chance.next() < 0.25 ? ko.replaceAll(' ', '') : ko
    },
    n: () => (chance.next() < 0.12 ? plain() + plain() : plain()),
    a: () => koreanModifiers[likely.koreanModifier(chance)] ?? '새로운',
    v: () => koreanActions[likely.koreanAction(chance)] ?? '제안',
    l: () => loanWord(chance),
  }
  return fill(frame, slots)
}

function shared(subject: Subject, chance: Chance): Slots {
  return {
    m: () => subject.method,
    b: () => chance.pick(subject.earlier),
    x: () =>
      chance.next() < 0.5
        ? String(chance.below(98) + 2)
        : `${chance.below(98) + 1}.${chance.below(9) + 1}`,
  }
}

function fill(frame: string, slots: Slots): string {
  return frame.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, after: string | undefined) => {
    const slot = slots[name]
    if (!slot) throw new Error(`A frame has a place that nothing fills: ${name}`)
    const word = slot(null)
    return isParticle(after) ? withParticle(word, after) : word
  })
}

function isParticle(name: string | undefined): name is Particle {
  return name !== undefined && name in particles
}

function rareWord(chance: Chance): string {
  const start = rareStarts[likely.rareStart(chance)] ?? ''
  const middle = rareMiddles[likely.rareMiddle(chance)] ?? ''
  const end = rareEnds[likely.rareEnd(chance)] ?? ''
  return (chance.next() < 0.5 ? start : '') + middle + end
}

function loanWord(chance: Chance): string {
  const length = 2 + chance.below(3)
  const pieces = Array.from({ length }, () => loanPieces[likely.loan(chance)] ?? '')
  return pieces.join('') + chance.pick(['식', '형', '', ''])
}

function plural(word: string): string {
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
