import { createElement, type ReactElement } from 'react'
import temml from 'temml/temml.js'

const maxSourceLength = 2000
const maxElements = 2000
// In ems, and in points for absolute units.
const maxSize = [10, 100] as const

// Whatever else the engine makes (links, pictures, errors) does not become an element.
const elementNames = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup ' +
    'munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle menclose'
  ).split(' '),
)
const attributeNames = new Set(
  (
    'encoding fence form stretchy symmetric largeop movablelimits separator lspace rspace minsize ' +
    'maxsize width height depth voffset linethickness accent accentunder scriptlevel displaystyle ' +
    'mathvariant columnspan rowspan'
  ).split(' '),
)
// Browsers no longer draw the lines of `menclose`; the cells' padding falls to the style sheet's reset.
const classNames = new Map([
  ['tml-overline', 'border-t border-current pt-0.5'],
  ['tml-underline', 'border-b border-current pb-0.5'],
  ['mtd', 'px-[0.4em] py-[0.2em]'],
])
const definesMacros =
  /\\(?:[egx]?def|let|futurelet|global|(?:re)?newcommand|providecommand)(?![a-z])/i

/**
 * A formula as MathML elements, with its source as annotation; null if the engine refuses it.
 * Elements are built, not parsed from markup, and bear no `style`: so it works, in a browser or
 * not, under a policy without inline styles and with Trusted Types.
 */
export function typesetMath(source: string): ReactElement | null {
  if (source.length > maxSourceLength || definesMacros.test(source)) return null
  try {
    const tree = temml.__renderToMathMLTree(source, {
      annotate: true,
      macros: {},
      maxExpand: 100,
      maxSize,
      strict: true,
      throwOnError: true,
      trust: false,
    })
    const [math] = toElements(tree, { count: 0 })
    return typeof math === 'object' ? math : null
  } catch {
    // A wrong formula, or one nested too deep for the stack.
    return null
  }
}

type MathChild = ReactElement | string

function toElements(node: unknown, made: { count: number }): MathChild[] {
  made.count += 1
  if (made.count > maxElements) throw new RangeError('A formula of too many elements')
  const name = fieldOf(node, 'type')
  const text = fieldOf(node, 'text')
  if (typeof text === 'string') return [text]
  const children = listOf(fieldOf(node, 'children')).flatMap((child) => toElements(child, made))
  // A group without an element of its own.
  if (name === undefined) return children
  if (typeof name !== 'string' || !elementNames.has(name)) {
    throw new TypeError(`A formula with an unknown element ${JSON.stringify(name)}`)
  }
  return [createElement(name, propsOf(node), ...children)]
}

function propsOf(node: unknown): Record<string, string> {
  const props: Record<string, string> = {}
  for (const [name, value] of Object.entries(fieldOf(node, 'attributes') ?? {})) {
    if (attributeNames.has(name)) props[name] = String(value)
  }
  const own = [fieldOf(node, 'type'), ...listOf(fieldOf(node, 'classes'))]
  const className = own
    .flatMap((name) => (typeof name === 'string' ? (classNames.get(name) ?? []) : []))
    .join(' ')
  if (className !== '') props['className'] = className
  return props
}

function fieldOf(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined
  return Object.getOwnPropertyDescriptor(node, name)?.value
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
