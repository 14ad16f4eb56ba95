import { askFor } from '../support/asking'
import { finish, open } from '../support/desk'
import { expect, test } from '../support/policy-house'

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
  await expect(ruth.page.getByText('29 August 2026').first()).toBeVisible()
})

test('iMetrix asks a minor for the account and the statement of residence, and promises a day the law does not name', async ({
  asks,
}) => {
  const { page, hands, form, name, email } = await asks('imetrix')
  await page.goto(`${form}/ask/what`)
  await hands.tick('Remove what I posted')
  await hands.press('Continue')
  await hands.write(/^E-mail address of your account/, email)
  await hands.tick(/I live in California/)
  await hands.press('Continue')
  await hands.press('Continue')
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  for (let pages = 0; pages < 3; pages += 1) await hands.press('Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
  await hands.press('Send request')
  await expect(page.getByText('We will answer by 1 May 2026 at the latest.')).toBeVisible()
})
