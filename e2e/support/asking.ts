import { expect } from '@playwright/test'
import { choiceLabelled, textOf } from './html-forms'
import type { Requester } from './people'
import { fillIn, receiptOf, Visitor } from './submit'

export type Question = { rights: string[]; words?: string; telephone?: string }

/** From the start page to "Check your answers". */
export async function prepare(
  { page, hands, name, email, form }: Requester,
  { rights, words, telephone }: Question,
): Promise<void> {
  await page.goto(form)
  await hands.follow('Start now')
  for (const right of rights) await hands.tick(right)
  await hands.press('Continue')
  await leaveOpen({ page, hands }, 'Who are you?')
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  if (telephone) {
    await page.locator('summary', { hasText: 'I have no e-mail address' }).click()
    await hands.write('Telephone number (optional)', telephone)
  }
  await hands.press('Continue')
  if (words) {
    await leaveOpen({ page, hands }, 'Your request (optional)')
    await hands.write(/^Your request/, words)
  }
  await leaveOpen({ page, hands }, 'Check your answers')
}

/** Continues through the pages that may be left empty, up to the one with this heading. */
export async function leaveOpen({ page, hands }: Pick<Requester, 'page' | 'hands'>, until: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  for (let pages = 0; (await heading.textContent()) !== until && pages < 12; pages += 1) await hands.press('Continue')
  await expect(heading).toHaveText(until)
}

/** Asks, and gives the reference that the page after sending shows. */
export async function askFor(person: Requester, question: Question): Promise<string> {
  await prepare(person, question)
  await person.hands.press('Send request')
  await expect(person.page.getByRole('heading', { level: 1 })).toHaveText('We have received your request')
  return referenceOn(person)
}

/**
 * Has asked before the journey begins: the same forms, filled in without a browser. The browser is then on the page after
 * sending. Asking itself, by pointer and by keyboard, is a journey of its own.
 */
export async function hasAsked(
  { page, name, email, origin, form }: Requester,
  { rights, words, telephone }: Question,
): Promise<string> {
  const visitor = new Visitor(origin)
  const { html } = await visitor.open(`${form}/ask/what`)
  const asked = { rights: rights.map((right) => choiceLabelled(html, right)), name, email }
  const check = await fillIn(visitor, form.slice(1), {
    ...asked,
    ...(words && { words }),
    ...(telephone && { telephone }),
  })
  for (const typed of [words, telephone].filter((text) => text !== undefined))
    if (!textOf(check.html).includes(typed)) throw new Error(`The form asked nobody for "${typed}"`)
  const sent = await visitor.press(check)
  const { reference } = receiptOf(sent)
  if (!reference || !sent.html.includes('We have received your request'))
    throw new Error(`Not sent: ${textOf(sent.html)}`)
  await page.goto(sent.address)
  return reference
}

export async function referenceOn({ page }: Requester): Promise<string> {
  const reference = await page.getByText(/^DSR-\d{4}-\d{4,}-\d$/).textContent()
  return reference ?? ''
}
