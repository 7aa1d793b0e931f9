/** A text file of the published site, its path below the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}
