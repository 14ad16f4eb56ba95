import type { Locator, Page } from '@playwright/test'

/** What stands on a thing: all of it as text, or a part as a pattern. */
export type Name = string | RegExp

/** What somebody does to a page, by what stands on its things. */
export interface Hands {
  press(button: Name): Promise<void>
  /** As quickly as one can. */
  pressTwice(button: Name): Promise<void>
  follow(link: Name): Promise<void>
  /** Ticks a box, or chooses one of a few. */
  tick(choice: Name): Promise<void>
  /** Chooses one out of a long list. */
  choose(list: Name, option: string): Promise<void>
  /** Writes in place of what stood there; a day is given as YYYY-MM-DD. */
  write(field: Name, text: string): Promise<void>
  /** Goes on behind what stands there, key by key. */
  type(field: Name, text: string): Promise<void>
}

export function buttonOn(page: Page, name: Name): Locator {
  return page.getByRole('button', { name, exact: true })
}

/** The first of that name: the next step of a request is offered among the others once more. */
export function linkOn(page: Page, name: Name): Locator {
  return page.getByRole('link', { name, exact: true }).first()
}

export function choiceOn(page: Page, name: Name): Locator {
  return page.getByRole('checkbox', { name, exact: true }).or(page.getByRole('radio', { name, exact: true }))
}

export function fieldOn(page: Page, name: Name): Locator {
  return page.getByLabel(name, { exact: true })
}
