import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { start } from '#app/start.ts'
import './app/page.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = createQueryClient()
const page = createRoot(root)
// A transition is drawn in slices, between which a press finds its turn.
void start(client).then(() => startTransition(() => page.render(<App client={client} />)))
