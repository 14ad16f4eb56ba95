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
  await handler.hands.write('Reference, name, e-mail, telephone, postcode or customer number', words)
  await handler.hands.press('Search')
  await expect(handler.page).toHaveURL(/[?&]q=/)
}

/** Looks at another part of the request that is open. */
export async function look({ page, hands }: Handler, part: 'Messages' | 'Tasks' | 'Files' | 'History'): Promise<void> {
  await hands.follow(new RegExp(`^${part}`))
  await expect(page).toHaveURL(new RegExp(`/${part.toLowerCase()}(?:[?#]|$)`))
}

/** Follows a link of the request's page to the page of a verb. */
export async function go({ page, hands }: Handler, link: string): Promise<void> {
  await hands.follow(link)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('DSR-')
}

/** Presses the button of a verb and sees that it was done. */
export async function finish({ page, hands }: Handler, button: string, done: string): Promise<void> {
  await hands.press(button)
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible()
}

export async function take(ruth: Handler): Promise<void> {
  await go(ruth, 'Assign')
  await finish(ruth, 'Assign', 'Assigned.')
}

export async function noDoubtWhoAsks(ruth: Handler): Promise<void> {
  await go(ruth, 'Identity')
  await finish(ruth, 'Known to us: writes from the address we have', 'Identity is recorded.')
}

export async function verified(ruth: Handler): Promise<void> {
  await go(ruth, 'Identity')
  await ruth.hands.tick('Identity verified')
  await ruth.hands.tick('A call back to a number we had before')
  await finish(ruth, 'Record it', 'Identity is recorded.')
}

/** Says that data whose correctness is contested is not restricted meanwhile. */
export async function usedAsBefore(ruth: Handler): Promise<void> {
  await go(ruth, 'Say so')
  await ruth.hands.tick('No, it is used as before')
  await ruth.hands.write('How it is restricted, or why not', 'Nobody writes to this address before it is put right.')
  await finish(ruth, 'Record it', 'It is recorded whether the data is restricted.')
}

/** Grants the right that is next to be decided, and records it as carried out where there is something to carry out. */
export async function grant(ruth: Handler): Promise<void> {
  await go(ruth, 'Decide')
  await ruth.hands.tick('Granted')
  const carriedOut = /^Carried out already/
  if (await ruth.page.getByLabel(carriedOut).isVisible()) await ruth.hands.write(carriedOut, dayOf(ruth))
  await finish(ruth, 'Record the decision', 'The decision is recorded.')
}

export async function answer(ruth: Handler, text: string): Promise<void> {
  await go(ruth, 'Write the answer')
  await ruth.hands.write('Your answer', text)
  const inText = ruth.page.getByRole('radio', { name: 'It is in the text of the answer' })
  if (await inText.isVisible()) await ruth.hands.tick('It is in the text of the answer')
  await finish(ruth, 'Send the answer', 'The answer is on its way.')
}

/** The day it is at the organisation, as a date field takes it. */
export function dayOf({ house }: Handler): string {
  return house.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
}
