import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { amina, aRequest } from '@/casework/testing/a-request'
import { letters, requests, users } from '@/db/schema'
import { PostOffice } from '@/emails/testing/post-office'
import MailPage from '../(staff)/settings/mail/page'
import { sendTest } from '../(staff)/settings/mail/actions'
import { duringVisit } from '../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { shownPage } from '../../testing/shown-page'
import { signedIn } from '../../testing/signed-in'

let house: PublicHouse
let organisation: TestController
let cookie: string
let email: string

beforeAll(async () => {
  house = await publicHouse({ SMTP_URL: 'smtp://mail.host.example', MAIL_FROM: 'rights@lindenhof.example' })
  organisation = await aController(house.context)
  cookie = await signedIn(house, organisation.admin.userId)
  const [user] = await house.context.db.select().from(users).where(eq(users.id, organisation.admin.userId))
  email = user?.email ?? ''
})

afterAll(async () => house.close())

/** Its words without the spaces, since an address may break after each dot. */
const shown = async () => solid(await shownPage(cookie, MailPage))
const solid = (text: string) => text.replace(/\s/g, '')

/** The button of the page, as a browser without scripts sends it; where it leads. */
async function pressTest(): Promise<unknown> {
  const form = new FormData()
  form.set('controller', organisation.slug)
  return duringVisit(new Headers({ cookie, origin }), async () =>
    sendTest({ attempt: 0, problems: [], values: {} }, form),
  ).catch((thrown: unknown) => thrown)
}

test('who tries the mail reads what the server answered, and whom it puts off', async () => {
  const reference = await aRequest(house.context, organisation, { confirmed: false })
  expect(await shown()).toContain(solid('Put off by their mail server Nobody.'))
  const office = await PostOffice.open()
  office.mailbox.faultOf = ({ recipient }) => (recipient === amina.email ? '450-at-rcpt' : undefined)

  expect(await pressTest()).toMatchObject({ digest: expect.stringContaining('/desk/settings/mail') })
  expect(await shown()).toContain(solid(`To ${email} Mail server It has not been tried yet.`))
  await office.courier(house.context, { backOff: { firstSeconds: 3600, longestSeconds: 3600 } }).deliverDue()

  const page = await shown()
  expect(page).toContain(solid('State Open: letters leave Sender rights@lindenhof.example'))
  expect(page).toContain(solid('It took the letter (250). Look into your mailbox.'))
  expect(page).toContain(amina.email)
  expect(page).toContain(solid('450 RCPT TO'))
  expect(page).toContain(solid('v=spf1 a:mail.host.example ~all'))

  await house.context.db
    .update(requests)
    .set({ readers: [organisation.formId] })
    .where(eq(requests.reference, reference))
  const hidden = await shown()
  expect(hidden).not.toContain(amina.email)
  expect(hidden).toContain(solid('A person whose request you do not see'))
  await office.close()
})

test('a test that is refused says so in words', async () => {
  const office = await PostOffice.open()
  office.mailbox.faultOf = () => '550-at-rcpt'
  await house.context.db.update(letters).set({ state: 'cancelled' }).where(eq(letters.state, 'owed'))

  await pressTest()
  await office.courier(house.context).deliverDue()

  expect(await shown()).toContain(solid('It refuses the letter for good (550 RCPT TO).'))
  await office.close()
})
