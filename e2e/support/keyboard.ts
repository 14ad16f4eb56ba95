import { expect, type Locator, type Page } from '@playwright/test'
import { buttonOn, choiceOn, fieldOn, type Hands, linkOn, type Name } from './hands'

/**
 * Hands that never leave the keyboard: Tab to get somewhere, Space and Enter to act, arrows within one group of choices
 * alone, and letters in a field or a list.
 */
export function keyboard(page: Page): Hands {
  const enter = async (target: Locator) => {
    await reach(page, target)
    await leaving(page, () => page.keyboard.press('Enter'))
  }
  return {
    press: (name) => enter(buttonOn(page, name)),
    pressTwice: async (name) => {
      await reach(page, buttonOn(page, name))
      await leaving(page, async () => {
        await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')])
      })
    },
    follow: (name) => enter(linkOn(page, name)),
    tick: (name) => tick(page, choiceOn(page, name)),
    choose: async (label, option) => {
      const list = fieldOn(page, label)
      await reach(page, list)
      await page.keyboard.type(option)
      await expect(list.locator('option:checked')).toHaveText(option)
    },
    write: (label, text) => write(page, label, text),
    type: async (label, text) => {
      await reach(page, fieldOn(page, label))
      await page.keyboard.press('End')
      await page.keyboard.type(text)
    },
  }
}

async function write(page: Page, label: Name, text: string): Promise<void> {
  const field = fieldOn(page, label)
  await reach(page, field)
  if ((await field.getAttribute('type')) === 'date') await writeDay(page, field, text)
  else {
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.keyboard.type(text)
  }
  await expect(field).toHaveValue(text)
}

/** A date field takes month, day and year one after the other, in the order of the browser's own language. */
async function writeDay(page: Page, field: Locator, day: string): Promise<void> {
  const [inYear = '', month = '', inMonth = ''] = day.split('-')
  for (const typed of [month + inMonth + inYear, inMonth + month + inYear]) {
    await reach(page, field)
    await page.keyboard.type(typed)
    if ((await field.inputValue()) === day) return
    while (await field.evaluate(hasFocus)) await page.keyboard.press('Tab')
  }
}

/** Tab leads to a group of choices, not to each of them: within it the arrows do. */
async function tick(page: Page, choice: Locator): Promise<void> {
  await expect(choice).toBeVisible()
  if (await choice.isChecked()) return
  await reach(page, choice, 'its group')
  for (let steps = 0; steps < choicesAtMost && !(await choice.evaluate(hasFocus)); steps++)
    await page.keyboard.press('ArrowDown')
  if (!(await choice.isChecked())) await page.keyboard.press('Space')
  await expect(choice).toBeChecked()
}

const choicesAtMost = 30
const stopsAtMost = 150

/** Presses Tab until the thing has the focus, as somebody without a pointer must; for a choice, one of its group will do. */
async function reach(page: Page, target: Locator, among: 'itself' | 'its group' = 'itself'): Promise<void> {
  await expect(target).toBeVisible()
  let element = await target.elementHandle()
  for (let stops = 0; stops < stopsAtMost; stops++) {
    const focus = await element?.evaluate(focusFrom, among)
    if (focus === 'there') return
    // React puts another in its place while it takes the page over.
    if (focus === 'gone') element = await target.elementHandle()
    else await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target.toString()} at ${page.url()}`)
}

function focusFrom(element: Element, among: 'itself' | 'its group'): 'there' | 'elsewhere' | 'gone' {
  if (!element.isConnected) return 'gone'
  const there = document.activeElement
  if (there === element) return 'there'
  if (among === 'itself' || !(element instanceof HTMLInputElement) || element.type !== 'radio') return 'elsewhere'
  if (!(there instanceof HTMLInputElement) || there.type !== 'radio') return 'elsewhere'
  return there.name === element.name && there.form === element.form ? 'there' : 'elsewhere'
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement
}

/**
 * A key press does not wait for the page it leads to, as a click does. Without scripts it always leads to one; with them,
 * what comes is seen by whoever looks for it.
 */
async function leaving(page: Page, act: () => Promise<void>): Promise<void> {
  if (await page.evaluate(() => document.scripts.length > 0)) return act()
  const left = page.waitForEvent('domcontentloaded')
  await act()
  await left
}
