import 'i18next'
import type { PartCopies } from './copy.ts'
import type { en } from './locales/en.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en } & PartCopies
  }
}
