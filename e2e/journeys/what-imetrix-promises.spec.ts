import { askFor, leaveOpen, referenceOn } from '../support/asking'
import { finish, go, look, open } from '../support/desk'
import { expect, test } from '../support/policy-house'

const both = ['Do not sell or share my data', 'Limit the use of my sensitive data']
const shineTheLight = 'Tell me who got my data for their advertising (“Shine the Light”)'

test('iMetrix tells who got data in 30 days at the designated address, and in 150 elsewhere', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('imetrix')
  const reference = await askFor(amina, { rights: [shineTheLight] })
  await expect(amina.page.getByText('We will answer by 1 May 2026 at the latest.')).toBeVisible()
  await ruth.page.goto(`/desk/requests/${reference}/correction/address`)
  await ruth.hands.tick('No, to another address')
  await ruth.hands.write('Why', 'She wrote to a nurse first.')
  await finish(ruth, 'Correct it', 'Corrected.')
  await open(ruth, reference)
  await look(ruth, 'History')
  await expect(ruth.page.getByText('29 August 2026').first()).toBeVisible()
})

test('iMetrix asks a minor for the account and the statement of residence, and promises a day the law does not name', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('imetrix')
  const { page, hands, form, name, email } = amina
  await page.goto(`${form}/ask/what`)
  await hands.tick('Remove what I posted')
  await hands.press('Continue')
  await hands.write('What shall we remove, and where is it? (optional)', 'My poem at imetrix.example/wall/17')
  await hands.write(/^E-mail address of your account/, email)
  await hands.tick(/I live in California/)
  await hands.tick(/I was under 18 when I posted it/)
  await hands.press('Continue')
  await hands.press('Continue')
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  await leaveOpen(amina, 'Check your answers')
  await hands.press('Send request')
  await expect(page.getByText('We will answer by 1 May 2026 at the latest.')).toBeVisible()

  await open(ruth, await referenceOn(amina))
  await expect(ruth.page.getByText('My poem at imetrix.example/wall/17')).toBeVisible()
  for (const stated of ['I live in California', 'I was under 18 when I posted it'])
    await expect(ruth.page.getByText(stated)).toBeVisible()
})

test('who tells iMetrix not to sell their data is asked for a name and an address alone, and hears that it is done', async ({
  asks,
  ruth,
}) => {
  const amina = await asks('imetrix')
  const { page, hands, form, name, email } = amina
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`${form}/ask/what`)
  // A request to opt out or to limit need not be verifiable (11 CCR 7026(d), 7027(e)).
  await expect(page.getByText('You need not give a reason, and you need not prove who you are.')).toBeVisible()
  for (const right of both) await hands.tick(right)
  await hands.press('Continue')
  await expect(heading).toHaveText('Who are you?')
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  await hands.press('Continue')
  await expect(heading).toHaveText('Check your answers')
  await hands.press('Send request')
  // Fifteen business days from receipt on 1 April (11 CCR 7026(f), 7027(g)).
  await expect(page.getByText('We will answer by 22 April 2026 at the latest.')).toBeVisible()
  await expect(page.getByText('press “Confirm”')).toBeHidden()

  const reference = await referenceOn(amina)
  await open(ruth, reference)
  for (const right of both) await expect(ruth.page.getByText(`“${right}”`)).toBeVisible()
  await expect(ruth.page.getByText('Not needed')).toBeVisible()
  await go(ruth, 'Carry out and answer')
  await finish(ruth, 'Record it and send the answer', 'The answer is on its way.')
  await amina.letters.next(/your answer .* is ready/i)
  await open(ruth, reference)
  await expect(ruth.page.getByText('Closed: nothing to do')).toBeVisible()
})
