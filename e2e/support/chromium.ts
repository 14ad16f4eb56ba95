import type { LaunchOptions } from '@playwright/test'
import { browserArguments, findBrowser } from '@/scripts/install/browser'

/** How every test starts Chromium; throws when there is none, and says what installs one. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.E2E_CHROMIUM ?? (await findBrowser())
  if (!executablePath) throw new Error('There is no Chromium on this machine. "npm test" installs one.')
  // The processes that Playwright starts read the configuration again and need not try the browser again.
  process.env.E2E_CHROMIUM = executablePath
  // Containers rarely allow Chromium's own sandbox; it opens nothing but our own pages here.
  return { executablePath, args: browserArguments, chromiumSandbox: false }
}
