import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/support/chromium'
import type { HouseOptions } from './e2e/support/house'

export default defineConfig<object, Pick<HouseOptions, 'database'>>({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: await chromiumOptions(),
    locale: 'en-GB',
    // Pictures and traces of a failed journey would hold passwords, codes and links.
    screenshot: 'off',
    trace: 'off',
    video: 'off',
  },
  projects: [
    { name: 'journeys', testIgnore: '**/when-something-is-wrong.spec.ts' },
    {
      name: 'on PostgreSQL',
      testMatch: [
        '**/from-asking-to-the-answer.spec.ts',
        '**/nothing-personal-lies-about.spec.ts',
        '**/when-something-is-wrong.spec.ts',
      ],
      use: { database: 'postgres' },
    },
  ],
})
