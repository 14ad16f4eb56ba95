import { askFor, prepare, referenceOn } from '../support/asking'
import { search } from '../support/desk'
import { expect, journey } from '../support/journey'
import { handsOn } from '../support/ways'

journey('sent again by reload, Back or a second click, it is still one request', async ({ amina, ruth }) => {
  const { page, hands, email } = amina
  const reference = await askFor(amina, { rights: ['Get a copy of my data'] })

  await page.reload()
  expect(await referenceOn(amina)).toBe(reference)
  await page.goBack()
  if (await page.getByRole('button', { name: 'Send request' }).isVisible()) await hands.press('Send request')
  expect(await referenceOn(amina)).toBe(reference)
  await page.goto(`${amina.form}/ask/check`)
  expect(await referenceOn(amina)).toBe(reference)

  await search(ruth, email)
  await expect(ruth.page.getByText('One request', { exact: true })).toBeVisible()
})

journey('the button pressed twice makes one request', async ({ amina, ruth }) => {
  const { page, hands, email } = amina
  await prepare(amina, { rights: ['Delete my data'] })

  await hands.pressTwice('Send request')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your request')

  await search(ruth, email)
  await expect(ruth.page.getByText('One request', { exact: true })).toBeVisible()
})

journey('two tabs that send the same answers at the same moment make one request', async ({ amina, way }) => {
  const { page } = amina
  await prepare(amina, { rights: ['Move my data'] })
  const other = await page.context().newPage()
  await other.goto(page.url())

  await Promise.all([page, other].map((tab) => handsOn(tab, way).press('Send request')))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your request')
  const [one, two] = await Promise.all([page, other].map((tab) => referenceOn({ ...amina, page: tab })))
  expect(one).toBe(two)
})
