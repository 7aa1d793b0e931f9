export type JsonObject = Readonly<Record<string, unknown>>

/** True for an object of JSON: no array, no null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object's own field: what a prototype holds is not the document's. */
export function fieldOf(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}

/** A field as a string that is not blank, else null. */
export function stringOf(object: unknown, key: string): string | null {
  const value = fieldOf(object, key)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A field as a list; empty where it is none. */
export function listOf(object: unknown, key: string): readonly unknown[] {
  const value = fieldOf(object, key)
  return Array.isArray(value) ? value : []
}
