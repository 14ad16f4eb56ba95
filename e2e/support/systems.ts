import { expect } from '@playwright/test'
import type { Handler } from './staff'

type Owner = { name: string; email: string }

/** Puts a system into the register that is asked about access and portability. */
export async function register(
  { page, hands }: Handler,
  { system, owner }: { system: string; owner: Owner },
): Promise<void> {
  await page.goto('/desk/settings/systems')
  await hands.follow(/^Add a system/)
  await hands.write('Name of the system', system)
  await hands.write('What it holds', 'Orders since 2015.')
  await hands.write('Name of the owner', owner.name)
  await hands.write('E-mail address of the owner', owner.email)
  await hands.tick('Move my data')
  await hands.press('Add a system')
  await expect(page.getByText('The system is in the register.')).toBeVisible()
}

/** Takes a system out of those that are asked. */
export async function archive({ page, hands }: Handler, system: string): Promise<void> {
  await page.goto('/desk/settings/systems')
  await hands.follow(new RegExp(`^Change ${system}`))
  await hands.press('Archive')
  await expect(page.getByRole('status').filter({ hasText: 'Archived.' })).toBeVisible()
}
