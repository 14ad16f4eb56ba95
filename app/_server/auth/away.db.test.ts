import { expect, test } from 'vitest'
import { isUnavailable } from '@/db/faults'
import { signInHouse } from './testing/sign-in-house'

test('whose session cannot be read because the database is away is told that, not taken for a stranger', async () => {
  const house = await signInHouse()
  const { cookies } = await house.enrolled('away')
  await house.close()
  const fault: unknown = await house.sessionBehind(cookies).catch((thrown: unknown) => thrown)
  expect(isUnavailable(fault)).toBe(true)
})
