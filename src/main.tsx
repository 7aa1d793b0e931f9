import { createRoot } from 'react-dom/client'

import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { start } from '#app/start.ts'
import './app/page.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const client = createQueryClient()
void start(client).then(() => createRoot(root).render(<App client={client} />))
