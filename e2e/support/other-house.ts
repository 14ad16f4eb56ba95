import { test as base } from '@playwright/test'
import type { House } from './house'
import { houseOfSeveral } from './several-organisations'

/** For what the house of all other journeys cannot show: several organisations, and limits that one person reaches. */
export const test = base.extend<object, { several: House }>({
  several: [
    async ({}, use) => {
      const house = await houseOfSeveral()
      await use(house)
      await house.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect } from '@playwright/test'
