import { benchImport } from './import.ts'

const benches: Readonly<Record<string, { readonly what: string; readonly start: () => void }>> = {
  import: {
    what: '125, 250, 500 and 1,000 days into an archive: time and memory side by side',
    start: benchImport,
  },
}

const [name] = process.argv.slice(2)
const bench = name === undefined ? undefined : benches[name]
if (bench) bench.start()
else {
  if (name !== undefined) console.error(`There is no bench "${name}".`)
  console.log('npm run bench -- <name>')
  for (const [known, { what }] of Object.entries(benches)) console.log(`  ${known}  ${what}`)
  process.exitCode = name === undefined ? 0 : 2
}
