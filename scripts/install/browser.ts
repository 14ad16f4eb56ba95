import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { installDebianPackages } from './debian-packages'
import { MissingPart } from './missing-part'

/** The shell without windows first: it takes half the processor time of the whole browser. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Keeps the browser on this machine and from asking for updates while it is tested. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** The path of a Chromium that was seen to start; installs one when there is none, or throws a MissingPart. */
export async function installBrowser(): Promise<string> {
  const found = await findBrowser()
  if (found) return found

  console.error('Installing a browser: npx playwright install chromium')
  downloadPlaywrightBuild()
  const downloaded = await whichStarts([chromium.executablePath()])
  if (downloaded) return downloaded

  installDebianBrowser()
  const installed = await whichStarts(systemBrowsers())
  if (!installed) throw new MissingPart('Chromium was installed, but it does not start.')
  return installed
}

/** The path of a Chromium that starts: `E2E_CHROMIUM`, Playwright's own build, or the system's; nothing when there is none. */
export async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env.E2E_CHROMIUM
  if (!chosen) return whichStarts([chromium.executablePath(), ...systemBrowsers()])
  const started = await whichStarts([chosen])
  if (!started) throw new MissingPart(`E2E_CHROMIUM names ${chosen}, which does not start.`)
  return started
}

function installDebianBrowser(): void {
  try {
    installDebianPackages('Chromium', ['chromium-headless-shell', 'fonts-dejavu-core'])
  } catch {
    // Releases that have no shell of its own.
    installDebianPackages('Chromium', ['chromium', 'fonts-dejavu-core'])
  }
}

function systemBrowsers(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

async function whichStarts(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (existsSync(path) && (await starts(path))) return path
  }
  return undefined
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: 30_000 })
    const page = await browser.newPage()
    const sum = await page.evaluate('1 + 1')
    await browser.close()
    return sum === 2
  } catch (error) {
    console.error(
      `${executablePath} does not start: ${error instanceof Error ? error.message.split('\n')[0] : 'unknown error'}`,
    )
    return false
  }
}

/** Needs a download that closed networks refuse; the next way is tried then, so its failure is only told. */
function downloadPlaywrightBuild(): void {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
  })
  if (status === 0) return
  const reason = `${stdout}\n${stderr}`.split('\n').find((line) => /error/i.test(line))
  console.error(`Playwright's build could not be downloaded: ${reason?.trim() ?? 'no reason given'}`)
}
