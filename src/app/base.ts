/** The site's base without its last slash, as the router wants it: `` or `/nonmun`. */
export const routerBase = import.meta.env.BASE_URL.replace(/\/$/, '')

/** A path of this site below its base; `/` for one that lies elsewhere. */
export function belowBase(path: string): string {
  return path.startsWith(routerBase) ? path.slice(routerBase.length) || '/' : '/'
}
