import { expect } from '@playwright/test'
import { goToDesk, type Handler } from './staff'

/** Opens a request from the list, as somebody finds it who has its reference. */
export async function open({ page }: Handler, reference: string): Promise<void> {
  await page.goto(`/desk/requests/${reference}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference)
}

/** Looks for requests by reference, address or name, on all lists. */
export async function search(handler: Handler, words: string): Promise<void> {
  await goToDesk(handler)
  await handler.page.getByLabel('Reference, e-mail address or name').fill(words)
  await handler.page.getByRole('button', { name: 'Search' }).click()
  await expect(handler.page).toHaveURL(/[?&]q=/)
}

/** Follows a link of the request's page to the page of a verb; the next step is offered among the others once more. */
export async function go({ page }: Handler, link: string): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('DSR-')
}

/** Presses the button of a verb and sees that it was done. */
export async function finish({ page }: Handler, button: string, done: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

export async function take(ruth: Handler): Promise<void> {
  await go(ruth, 'Assign')
  await finish(ruth, 'Assign', 'Assigned.')
}

export async function noDoubtWhoAsks(ruth: Handler): Promise<void> {
  await go(ruth, 'Identity')
  await ruth.page.getByLabel('Nobody doubts who asks').check()
  await ruth.page.getByLabel('Known to us: writes from the address we have').check()
  await finish(ruth, 'Record it', 'Identity is recorded.')
}

export async function verified(ruth: Handler): Promise<void> {
  await go(ruth, 'Identity')
  await ruth.page.getByLabel('Identity verified').check()
  await ruth.page.getByLabel('A call back to a number we had before').check()
  await finish(ruth, 'Record it', 'Identity is recorded.')
}

/** Grants the right that is next to be decided, and records it as carried out where there is something to carry out. */
export async function grant(ruth: Handler): Promise<void> {
  await go(ruth, 'Decide')
  await ruth.page.getByLabel('Granted', { exact: true }).check()
  const carriedOut = ruth.page.getByLabel(/^Carried out already/)
  if (await carriedOut.isVisible()) await carriedOut.fill(dayOf(ruth))
  await finish(ruth, 'Record the decision', 'The decision is recorded.')
}

export async function answer(ruth: Handler, text: string): Promise<void> {
  await go(ruth, 'Write the answer')
  await ruth.page.getByLabel('Your answer').fill(text)
  await finish(ruth, 'Send the answer', 'The answer is on its way.')
}

/** The day it is at the organisation, as a date field takes it. */
export function dayOf({ house }: Handler): string {
  return house.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
}
