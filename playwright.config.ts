import { defineConfig } from '@playwright/test'
import { chromiumOptions } from './e2e/support/chromium'
import type { HouseOptions } from './e2e/support/house'

/** Journeys that open a house of their own. Together and first: between the others, each would close the house of everybody. */
const apart = [
  '**/{an-answer-is-collected,a-handlers-morning,reminders-arrive,from-a-mail,an-e-mail-is-accepted,every-page-elsewhere,who-asks-too-often}.spec.ts',
  '**/{a-form,a-rule}-changes.spec.ts',
  '**/{what-*-promises,every-right}.spec.ts',
]

export default defineConfig<object, Pick<HouseOptions, 'database'>>({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  // Two for each core: some wait for a letter or for the server to lose its patience.
  workers: 4,
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
    { name: 'in houses of their own', testMatch: apart },
    { name: 'journeys', testIgnore: [...apart, '**/when-something-is-wrong.spec.ts'] },
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
