import type { ToolsCopy } from '../copy.ts'

/** Korean copy of citing, sharing, shortcuts, reading aloud and settings. */
export const toolsKo: ToolsCopy = {}
