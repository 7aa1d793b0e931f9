import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { koreanTopicNames } from './src/build/korean-topics.ts'
import { serviceWorker } from './src/build/service-worker.ts'
import { readSiteAddress } from './src/build/site-address.ts'
import { readSiteConfig, siteConfig } from './src/build/site-config.ts'
import { missingArchiveFiles, policyInPage } from './src/build/vite-plugins.ts'

const config = readSiteConfig(process.env)

export default defineConfig({
  base: readSiteAddress(process.env).base,
  plugins: [
    // No React Compiler: measured here, its caches cost 18 kB gzip of the 120 that the first view has.
    react(),
    tailwindcss(),
    policyInPage(config),
    siteConfig(config),
    koreanTopicNames(),
    missingArchiveFiles(),
    serviceWorker(process.env),
  ],
  resolve: {
    alias: [
      // What the shim is for, React has had since 18.
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
    ],
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      // Each part below the budget of a chunk; the table changes when institutions do, the rest with us.
      output: {
        codeSplitting: {
          groups: [
            { name: 'institutions', test: /institutions\.json$/ },
            { name: 'glossary', test: /glossary\.json$/ },
            { name: 'yaml', test: /node_modules[\\/]yaml[\\/]/ },
          ],
        },
      },
    },
  },
  build: {
    // Baseline 2024.
    target: ['chrome131', 'edge131', 'firefox133', 'safari18.2', 'ios18.2'],
    // A `data:` address would need a weaker Content-Security-Policy.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // A map of what later chunks import would stand in the first view; they find it themselves.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'js' ? files.filter((file) => file.endsWith('.css')) : files,
    },
    rolldownOptions: {
      // One chunk for all that the first view needs: five of them are 3 kB larger under gzip.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
})
