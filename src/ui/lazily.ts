import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** A component that is loaded when it is first shown: `name` is its export in what `load` imports. */
export function lazily<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }))
}
