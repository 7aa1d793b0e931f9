// The package's other entries carry chemistry and physics too, 10 kB more, and declare everything `any`.
declare module 'temml/temml.js' {
  interface TemmlSettings {
    readonly annotate: boolean
    readonly macros: Record<string, unknown>
    readonly maxExpand: number
    readonly maxSize: readonly [ems: number, points: number]
    readonly strict: boolean
    readonly throwOnError: boolean
    readonly trust: boolean
  }

  const temml: {
    /** A tree of nodes with `type`, `attributes`, `classes`, `children`, or `text`. */
    readonly __renderToMathMLTree: (source: string, settings: TemmlSettings) => unknown
  }
  // eslint-disable-next-line import/no-default-export -- so does the package.
  export default temml
}
