import { expect } from '@playwright/test'
import { textOf } from './html-forms'
import { linkTo } from './letters'
import type { Requester } from './people'
import { Visitor } from './submit'

/** Presses the button behind the link of the letter that asks for a confirmation. */
export async function confirm({ page, hands, letters }: Requester): Promise<void> {
  await page.goto(linkTo(await letters.next(/please confirm/i), '/confirm/'))
  await hands.press('Confirm')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your e-mail address is confirmed')
}

/** Has confirmed before the journey goes on: the same button, pressed without the browser. */
export async function hasConfirmed({ letters, origin }: Requester): Promise<void> {
  const visitor = new Visitor(origin)
  const link = linkTo(await letters.next(/please confirm/i), '/confirm/')
  const { html } = await visitor.press(await visitor.open(new URL(link).pathname))
  if (!html.includes('Your e-mail address is confirmed')) throw new Error(`Not confirmed: ${textOf(html)}`)
}

/** Opens one's own page with the link of the letter that says that the request has arrived. */
export async function followByLink({ page, hands, letters }: Requester): Promise<void> {
  await page.goto(linkTo(await letters.next(/we have received your request/i), '/follow/'))
  await hands.press('Show my request')
  await expect(page).toHaveURL(/\/follow\/requests/)
}

/** Opens one's own page with a code by e-mail. */
export async function followByCode(person: Requester): Promise<void> {
  const { page, hands, letters, email } = person
  await page.goto('/follow')
  await hands.write('E-mail address', email)
  await hands.press('Send me a code')
  const letter = await letters.next(/^your code/i)
  await hands.write('Code', /\b\d{4}\s?\d{4}\b/.exec(letter.text)?.[0] ?? '')
  await hands.press('Continue')
  await expect(page).toHaveURL(/\/follow\/requests/)
}
