import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { koreanTopicNames } from './src/build/korean-topics.ts'
import { readSiteConfig, siteConfig } from './src/build/site-config.ts'
import { chromiumFlags, findChromium } from './tests/setup/chromium.ts'

const executablePath = findChromium()
const config = readSiteConfig({})

export default defineConfig({
  test: {
    // One kind after the other: on two cores they would only disturb each other's timing.
    projects: [
      {
        plugins: [siteConfig(config), koreanTopicNames()],
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // No test depends on a module being new: files share their modules and a process.
          isolate: false,
          maxWorkers: 2,
          // Property tests try hundreds of cases; a busy machine may take its time.
          testTimeout: 20_000,
          setupFiles: ['tests/setup/quiet-console.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react(), tailwindcss(), siteConfig(config), koreanTopicNames()],
        // Found late, a package makes Vite reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            'axe-core',
            'i18next',
            'idb',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react/jsx-runtime',
            'temml/temml.js',
            'valibot',
            'vitest-browser-react',
            'wouter',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup/quiet-console.ts'],
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({
              launchOptions: {
                args: chromiumFlags,
                ...(executablePath === null ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/support/built-site.ts'],
          // A page waits more than it computes: two files side by side take little more than half as long.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
