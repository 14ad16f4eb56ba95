import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page: with a pointer, or with Tab, Space and Enter alone. */
export interface Hands {
  press(button: string | RegExp): Promise<void>
  follow(link: string | RegExp): Promise<void>
  tick(choice: string): Promise<void>
  write(label: string | RegExp, text: string): Promise<void>
}

export function pointer(page: Page): Hands {
  return {
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    follow: (name) => page.getByRole('link', { name }).click(),
    tick: (name) => page.getByRole('checkbox', { name, exact: true }).check(),
    write: (label, text) => page.getByLabel(label).fill(text),
  }
}

export function keyboard(page: Page): Hands {
  const on = async (target: Locator, key: string) => {
    await reach(page, target)
    await page.keyboard.press(key)
  }
  return {
    press: (name) => leaving(page, () => on(page.getByRole('button', { name, exact: true }), 'Enter')),
    follow: (name) => leaving(page, () => on(page.getByRole('link', { name }), 'Enter')),
    tick: async (name) => {
      const choice = page.getByRole('checkbox', { name, exact: true })
      if (!(await choice.isChecked())) await on(choice, 'Space')
      await expect(choice).toBeChecked()
    },
    write: async (label, text) => {
      const field = page.getByLabel(label)
      await on(field, 'ControlOrMeta+A')
      await page.keyboard.press('Delete')
      await page.keyboard.type(text)
      await expect(field).toHaveValue(text)
    },
  }
}

const stopsAtMost = 150

/** Presses Tab until the thing has the focus, as somebody without a pointer must. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < stopsAtMost; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target.toString()} at ${page.url()}`)
}

/** A key press does not wait for the page it leads to, as a click does. */
async function leaving(page: Page, act: () => Promise<void>): Promise<void> {
  const left = page.waitForEvent('domcontentloaded')
  await act()
  await left
}
