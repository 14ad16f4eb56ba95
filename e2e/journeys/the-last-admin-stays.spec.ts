import { expect, journey } from '../support/journey'

journey('the last admin cannot shut everybody out: nobody changes or ends themselves', async ({ ruth }) => {
  const { page, hands } = ruth
  await page.goto('/desk/account/absence')
  const ownId = await page.getByLabel('Who is away?').inputValue()
  await page.goto('/desk/settings/members')
  await expect(page.getByText(ruth.email)).toBeVisible()
  await expect(page.getByRole('link', { name: /Ruth Okafor/ })).toHaveCount(0)
  const own = `/desk/settings/members/hedgerow/${ownId}`
  await page.goto(own)
  await expect(page.getByText('This is you. Another administrator can change what you may do.')).toBeVisible()
  await page.goto(`${own}/ending`)
  await hands.press('End the membership')
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeVisible()
  await hands.follow('Requests')
  await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
})
