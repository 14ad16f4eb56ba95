import type { TestController } from '@/casework/testing/a-controller'
import { aRequest, tokenIn } from '@/casework/testing/a-request'
import type { PublicHouse } from './public-house'
import { Visitor } from './visitor'

export type Somebody = { email: string; reference: string; token: string }

/** What else is on file of them. */
type Reached = { telephone?: string; postalAddress?: string }

let people = 0

/** Who has asked by an address of their own, with the secret of the link to their page. */
export async function somebody(
  { context }: PublicHouse,
  form: TestController,
  reached: Reached = {},
): Promise<Somebody> {
  const email = `somebody.${(people += 1)}@example.org`
  const reference = await aRequest(context, form, { email, ...reached })
  return { email, reference, token: await tokenIn(context, reference, 'request-received', 'followPath') }
}

/** The same, who has opened their page. */
export async function somebodyFollowing(
  house: PublicHouse,
  form: TestController,
  reached: Reached = {},
): Promise<Somebody & { visitor: Visitor }> {
  const person = await somebody(house, form, reached)
  const visitor = new Visitor()
  await visitor.post(`/follow/${person.token}`)
  return { ...person, visitor }
}

/** In a browser of its own, by the code that was mailed to them. */
export async function signedInByMail(
  { context }: PublicHouse,
  { email, reference }: Pick<Somebody, 'email' | 'reference'>,
): Promise<Visitor> {
  const visitor = new Visitor()
  await visitor.post('/follow', { email })
  await visitor.post('/follow/code', { code: await tokenIn(context, reference, 'follow-code', 'code') })
  return visitor
}
