import { referenceOn } from '../support/asking'
import { answer, finish, go, grant, noDoubtWhoAsks, open, take } from '../support/desk'
import { confirm, followByCode } from '../support/following'
import { expect, test } from '../support/journey'
import type { Requester } from '../support/people'

test('Amina asks as the executor of her mother, and the answer speaks of her mother', async ({ amina, ruth }) => {
  const { page, hands, form } = amina
  await page.goto(`${form}/ask/what`)
  await hands.tick('Get a copy of my data')
  await hands.press('Continue')
  await hands.press('Continue')
  await hands.tick('Someone who has died')
  await hands.press('Continue')
  await hands.write('Full name of the person who has died', 'Mariam Diallo')
  await hands.tick('Executor')
  await expect(page.getByText('Who shall receive the answer?')).toBeHidden()
  await hands.press('Continue')
  await saysWhoSheIs(amina)
  for (const said of ['Someone who has died', 'Mariam Diallo', 'Executor'])
    await expect(page.getByText(said).first()).toBeVisible()
  await hands.press('Send request')
  const reference = await referenceOn(amina)
  await confirm(amina)

  await open(ruth, reference)
  await expect(ruth.page.getByText('Mariam Diallo').first()).toBeVisible()
  await take(ruth)
  await noDoubtWhoAsks(ruth)
  await grant(ruth)
  await answer(ruth, 'Here is what we have about your mother.')

  await amina.letters.next(/your answer .* is ready/i)
  await followByCode(amina)
  await expect(page.getByText('We have done what you asked with the data of the person who has died.')).toBeVisible()
})

test('Amina asks for her daughter, and her wish is granted when somebody has looked at what serves the child', async ({
  amina,
  ruth,
}) => {
  const { page, hands, form } = amina
  await page.goto(`${form}/ask/what`)
  await hands.tick('Delete my data')
  await hands.press('Continue')
  await hands.write('What shall we delete? (optional)', 'Her pictures of the summer camp')
  await hands.tick('You no longer need it')
  await hands.press('Continue')
  await hands.tick('A child in my care')
  await hands.press('Continue')
  await hands.write('Full name of the child', 'Ida Diallo')
  await hands.tick('Parent')
  await expect(page.getByText('Who shall receive the answer?')).toBeHidden()
  await hands.press('Continue')
  await saysWhoSheIs(amina)
  await hands.press('Send request')
  const reference = await referenceOn(amina)
  await confirm(amina)

  await open(ruth, reference)
  for (const told of ['Her pictures of the summer camp', 'You no longer need it', 'Ida Diallo', 'Parent'])
    await expect(ruth.page.getByText(told, { exact: true })).toBeVisible()
  await take(ruth)
  await noDoubtWhoAsks(ruth)
  await go(ruth, 'About the child')
  await ruth.page
    .getByRole('group', { name: 'Does the child understand what is asked?' })
    .getByLabel('No', { exact: true })
    .check()
  await ruth.hands.tick('The child was not heard')
  await ruth.hands.tick('Yes')
  await ruth.hands.write(/^What shows it/, 'She is four years old.')
  await finish(ruth, 'Record it', 'It is recorded what is known of the child.')
  await grant(ruth)
  await expect(
    ruth.page.getByText('it does not understand what is asked; it was not heard; this serves it'),
  ).toBeVisible()
})

test('Amina acts for Mariam, who is to have the answer: it is printed for her and is not on the page of Amina', async ({
  amina,
  ruth,
}) => {
  const { page, hands, form } = amina
  await page.goto(`${form}/ask/what`)
  await hands.tick('Get a copy of my data')
  await hands.press('Continue')
  await hands.press('Continue')
  await hands.tick('Someone who has asked me to act for them')
  await hands.press('Continue')
  await hands.write('Full name of the person you act for', 'Mariam Diallo')
  await hands.tick('The person I act for')
  await hands.press('Continue')
  await saysWhoSheIs(amina)
  await hands.press('Send request')
  const reference = await referenceOn(amina)
  await confirm(amina)

  await open(ruth, reference)
  await take(ruth)
  await noDoubtWhoAsks(ruth)
  await grant(ruth)
  await go(ruth, 'Write the answer')
  await expect(ruth.page.getByText('Whoever asks wants Mariam Diallo to receive the answer.')).toBeVisible()
  await expect(ruth.page.getByLabel('On their own page, announced by e-mail')).toBeHidden()
  await ruth.hands.write('Your answer', 'Here is the copy of your data.')
  await ruth.hands.press('Send the answer')
  await expect(ruth.page.getByText('Enter the postal address of the person whose data it is').first()).toBeVisible()
  await ruth.hands.write('Postal address of Mariam Diallo', 'Hafenweg 3, 20457 Hamburg')
  await finish(ruth, 'Send the answer', 'The answer is on its way.')

  await followByCode(amina)
  await expect(page.getByText('Here is the copy of your data.')).toBeHidden()
})

/** Up to the page before sending; she adds nothing in her own words. */
async function saysWhoSheIs({ hands, name, email }: Requester): Promise<void> {
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  await hands.press('Continue')
  await hands.press('Continue')
}
