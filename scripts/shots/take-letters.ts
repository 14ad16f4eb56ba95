import { mkdirSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { languages } from '@/domain/languages'
import { letterExamples } from '@/emails/examples'
import { renderLetter } from '@/emails/render'

const phone = { width: 390, height: 844 }

/** Takes a picture of every letter in every state, language and theme, as a telephone shows it; gives how many. */
export async function takeLetters(browser: Browser, folder: string): Promise<number> {
  const page = await browser.newPage({ viewport: phone })
  let count = 0
  for (const language of languages) {
    mkdirSync(`${folder}/${language}`, { recursive: true })
    for (const { state, letter } of letterExamples) {
      await page.setContent((await renderLetter({ ...letter, language })).html)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const name = `${letter.kind}-${state.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${colorScheme}`
        await page.screenshot({ path: `${folder}/${language}/${name}.png`, fullPage: true, animations: 'disabled' })
        count += 1
      }
    }
  }
  await page.close()
  return count
}
