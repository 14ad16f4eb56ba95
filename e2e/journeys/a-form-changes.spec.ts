import { open } from '../support/desk'
import { expectGoodHere } from '../support/good-page'
import { expect, test } from '../support/journey'
import { expectGoodInBothThemes } from '../support/page-checks'
import { inspected } from '../support/page-states'

// The form of the house is another one for everybody who comes after it.
test.use({ alone: 'a form that changes' })

test('Ruth offers complaints in her own words, and somebody complains for a child in German', async ({
  browser,
  founded: { house },
  ruth,
}) => {
  test.slow()
  const { page } = ruth
  await page.goto('/desk/settings')
  await page.getByRole('link', { name: 'Change the form' }).click()
  await page.getByRole('group', { name: 'What people can ask' }).getByLabel('Complain').check()
  await page.getByRole('group', { name: 'What people can be to you' }).getByLabel('Customer', { exact: true }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Version 2 is being prepared')).toBeVisible()
  await expectGoodInBothThemes(page)
  await page.getByRole('link', { name: 'Complain' }).click()
  await page.getByLabel('Name of the right (Deutsch)').fill('Mich über Sie beschweren')
  await expectGoodInBothThemes(page)
  await page.getByRole('button', { name: 'Save' }).click()
  const preview = await page.getByRole('link', { name: 'Look at it' }).getAttribute('href')

  const context = await browser.newContext({ ...inspected, baseURL: house.origin, locale: 'de-DE' })
  const person = await context.newPage()
  await person.goto(preview ?? '')
  await expect(person.getByText('Mich über Sie beschweren')).toBeVisible()
  await expectGoodHere(person)
  await person.goto('/hedgerow')
  await expect(person.getByText('Mich über Sie beschweren')).toHaveCount(0)

  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('status')).toHaveText('Published. People see version 2 from now on.')
  expect((await person.goto(preview ?? ''))?.status()).toBe(404)

  const heading = person.getByRole('heading', { level: 1 })
  const goOn = async () => person.getByRole('button', { name: 'Weiter' }).click()
  await person.goto('/hedgerow/ask/what')
  await person.getByLabel('Mich über Sie beschweren').check()
  await goOn()
  await expect(heading).toHaveText('Mich über Sie beschweren')
  await person.getByLabel('Worüber beschweren Sie sich?', { exact: false }).fill('Niemand antwortet.')
  await goOn()
  await person.getByLabel('Um die Daten eines Kindes, für das ich sorge').check()
  await goOn()
  await person.getByLabel('Vollständiger Name des Kindes').fill('Ida Diallo')
  await goOn()
  await expectGoodHere(person)
  await person.getByLabel('Ihr vollständiger Name').fill('Amina Diallo')
  await person.getByText('Ich habe keine E-Mail-Adresse').click()
  await person.getByLabel('Postanschrift', { exact: false }).fill('Hafenstraße 1\n20457 Hamburg')
  await goOn()
  await goOn()
  await expect(heading).toHaveText('Prüfen Sie Ihre Angaben')
  await expectGoodHere(person)
  await person.getByRole('button', { name: 'Anfrage senden' }).click()
  await expectGoodHere(person)
  const reference = (await person.getByText(/^DSR-\d{4}-\d{4,}-\d$/).textContent()) ?? ''
  await context.close()

  await open(ruth, reference)
  for (const told of ['Ida Diallo', 'Niemand antwortet.', 'Hafenstraße 1', 'a child in their care', 'Deutsch'])
    await expect(page.getByText(told).first()).toBeVisible()
})
