import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, type Response } from '@playwright/test'
import type axe from 'axe-core'
import { HtmlValidate } from 'html-validate'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const everyRule: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
const smallest = { width: 320, height: 640 }
const tablet = { width: 1024, height: 768 }
const desktop = { width: 1280, height: 800 }

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Every rule of these tags on every element, nothing left out. */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run({ runOnly, resultTypes: ['violations'] }),
    everyRule,
  )
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, `axe at ${page.url()} ${where}`).toEqual([])
}

/**
 * The same on a desk in the light and on the smallest telephone in the dark, and nothing wider than the screen there. Without
 * motion, so that a colour is judged where it ends and not on its way.
 */
export async function expectGoodInBothThemes(page: Page): Promise<void> {
  await expect(page.locator('head > title'), `titles of ${page.url()}`).toHaveCount(1)
  for (const [colorScheme, viewport] of [
    ['light', desktop],
    ['dark', smallest],
  ] as const) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectNoAxeViolations(page, `${colorScheme}, ${viewport.width} wide`)
  }
  await expectNoSidewaysScroll(page)
}

/** WCAG 1.4.10: a page is read at 320 pixels by scrolling in one direction; and so it is on any wider screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  for (const viewport of [tablet, smallest]) {
    await page.setViewportSize(viewport)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `width of ${page.url()} on a screen of ${viewport.width}`).toBeLessThanOrEqual(viewport.width)
  }
}

export async function expectNoScript(response: Response): Promise<void> {
  const policy = await response.headerValue('content-security-policy')
  expect(policy, `policy of ${response.url()}`).toContain("script-src 'none'")
  const html = await response.text()
  expect(
    html.match(/<script\b|\son[a-z]+\s*=|modulepreload|javascript:/gi) ?? [],
    `script in ${response.url()}`,
  ).toEqual([])
}

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

export async function expectValidHtml(response: Response): Promise<void> {
  const { results } = await validator.validateString(await response.text())
  const messages = results.flatMap((result) => result.messages)
  const found = messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`)
  expect(found, `HTML of ${response.url()}`).toEqual([])
}
