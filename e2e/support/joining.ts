import { expect, type Page } from '@playwright/test'
import type { Account } from './founded-house'
import type { Hands } from './hands'
import type { Handler } from './staff'

/** Makes the link with which somebody becomes a handler or has another role, and may verify or not, on the page that stays open with it. */
export async function invite(
  { page, hands }: Handler,
  { name, email }: Account,
  { mayVerify = false, role = 'Handler' } = {},
): Promise<string> {
  await page.goto('/desk/settings/members')
  await hands.follow(/^Invite somebody/)
  await hands.write('Name', name)
  await hands.write('E-mail address', email)
  await hands.tick(role)
  if (mayVerify) await hands.tick('May verify who asks')
  await hands.press('Make the link')
  return page.getByLabel(`Link for ${name}`).inputValue()
}

/** Sets one's password on the page behind the link. */
export async function join({ page, hands }: { page: Page; hands: Hands }, { password }: Account): Promise<void> {
  await hands.write('Password', password)
  await hands.write('Password once more', password)
  await hands.press('Set the password')
  await expect(page).toHaveURL(/\/desk\/sign-in/)
}
