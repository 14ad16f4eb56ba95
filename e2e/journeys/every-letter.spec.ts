import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes, expectNoAxeViolations, expectNoSidewaysScroll } from '../support/page-checks'

const kinds = 38
const languages = [
  ['en', 'ltr'],
  ['de', 'ltr'],
  ['fr', 'ltr'],
  ['es', 'ltr'],
  ['it', 'ltr'],
  ['nl', 'ltr'],
  ['pl', 'ltr'],
  ['pt', 'ltr'],
  ['vi', 'ltr'],
  ['ar', 'rtl'],
] as const

for (const [language, direction] of languages)
  test(`every letter in ${language} is good`, async ({ ruth, browser }) => {
    test.slow()
    const context = await browser.newContext()
    const sheet = await context.newPage()
    await ruth.page.goto('/gallery')
    const links = await ruth.page.locator('a[href*="/gallery/letters/"]').all()
    const paths = await Promise.all(links.map(async (link) => link.getAttribute('href')))
    expect(paths).toHaveLength(kinds)
    for (const path of paths)
      await test.step(path ?? '', async () => {
        await ruth.page.goto(`${path ?? ''}?language=${language}`)
        const shown = await ruth.page
          .locator('iframe')
          .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('srcdoc') ?? ''))
        expect(shown.length).toBeGreaterThan(0)
        // What differs between the states of a letter is not the language: every state once, in English.
        for (const html of language === 'en' ? shown : shown.slice(0, 1)) {
          await sheet.setContent(html)
          await expect(sheet.locator('html')).toHaveAttribute('lang', language)
          await expect(sheet.locator('html')).toHaveAttribute('dir', direction)
          await expect(sheet.getByRole('heading', { level: 1 })).toHaveCount(1)
          if (language === 'en' || language === 'ar') await expectGoodInBothThemes(sheet)
          else await expectGood(sheet)
        }
      })
    await context.close()
  })

/** The colours are those of the English letter, and so are the sizes: another language brings other and longer words. */
async function expectGood(sheet: Page): Promise<void> {
  await expectNoSidewaysScroll(sheet)
  await expectNoAxeViolations(sheet, 'on a telephone')
}
