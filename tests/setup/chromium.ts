import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { chromium } from 'playwright-core'

// A browser without windows first: it opens a page in half the time.
const commands = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome.exe',
  'msedge.exe',
]

const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const advice =
  'No Chromium was found: install Chromium or Chrome (on Debian: apt-get install ' +
  'chromium-headless-shell fonts-noto-cjk), or name one in CHROMIUM_PATH.'

/** A Chromium of this machine: CHROMIUM_PATH, one in PATH or in a usual place, or Playwright's; else null. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH']
  const candidates = [
    ...(named ? [named] : []),
    ...(process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => commands.map((command) => join(folder, command))),
    ...usualPlaces,
    chromium.executablePath(),
  ]
  return candidates.find(isExecutable) ?? null
}

/** Throws, saying what to install, where there is none. */
export function chromiumPath(): string {
  const path = findChromium()
  if (path === null) throw new Error(advice)
  return path
}

/** What Chromium needs to run without a screen, as root in a container, and without calling home. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function hasKoreanFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Debian's browser without windows; other distributions have only the whole one. */
function chromiumPackage(): string {
  try {
    execFileSync('apt-cache', ['show', 'chromium-headless-shell'], { stdio: 'ignore' })
    return 'chromium-headless-shell'
  } catch {
    return 'chromium'
  }
}

/** Installs what is missing where that can be done without asking. */
function provideChromium(): string {
  if (canInstall() && (findChromium() === null || !hasKoreanFont())) {
    const options = {
      stdio: 'inherit' as const,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    execFileSync('apt-get', ['update'], options)
    const packages = ['fonts-noto-cjk', ...(findChromium() === null ? [chromiumPackage()] : [])]
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
  }
  return chromiumPath()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Chromium: ${provideChromium()}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
