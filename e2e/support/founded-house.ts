import { House, type HouseOptions } from './house'
import { formsIn, textOf } from './html-forms'
import { type Seen, Visitor } from './submit'

export type Account = { name: string; email: string; password: string }

/** An installation that has been set up through its setup link and takes requests at `/{form}`. */
export type FoundedHouse = { house: House; form: string; admin: Account }

export const admin: Account = {
  name: 'Ruth Okafor',
  email: 'ruth.okafor@hedgerow.example',
  password: 'seven lanterns over a quiet canal',
}

/** An energy supplier in Berlin under the GDPR, which promises an answer in 30 days. */
export const organisation = {
  name: 'Hedgerow Energy',
  slug: 'hedgerow',
  country: 'DE',
  regimes: 'eu-gdpr',
  holidayCountry: 'DE-BE',
  timeZone: 'Europe/Berlin',
  firstAddress: 'privacy@hedgerow.example',
  secondAddress: 'director@hedgerow.example',
  promiseDays: '30',
  email: 'privacy@hedgerow.example',
  telephone: '+49 30 901820',
  postalAddress: 'Hedgerow Energy\nAllee 1\n10115 Berlin',
}

/** Opens an installation and walks through the pages behind its setup link, as its first admin does. */
export async function foundedHouse(options: HouseOptions = {}): Promise<FoundedHouse> {
  const house = await House.open(options)
  await setUp(house)
  return { house, form: organisation.slug, admin }
}

async function setUp(house: House): Promise<void> {
  const { name: adminName, email: adminEmail, password } = admin
  const answers = { adminName, adminEmail, password, passwordAgain: password, ...organisation }
  const visitor = new Visitor(house.origin)
  let page = await visitor.open(new URL(await house.setupLink()).pathname)
  for (let pages = 0; pages < pagesAtMost && hasForm(page); pages++)
    page = await visitor.press(page, whatItAsks(page, answers))
  const start = await visitor.open(`/${organisation.slug}/ask/what`)
  if (!hasForm(start)) throw new Error(`The form is not open after the set-up: ${textOf(page.html)}`)
}

const pagesAtMost = 6

function hasForm({ html }: Seen): boolean {
  return formsIn(html).some(({ method }) => method === 'post')
}

function whatItAsks({ html }: Seen, answers: Record<string, string>): Record<string, string> {
  const names = new Set(formsIn(html).flatMap(({ fields }) => fields.map(({ name }) => name)))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
}
