import { type Browser, test as base } from '@playwright/test'
import { admin } from './founded-house'
import { House } from './house'
import { type Requester, requester } from './people'
import { type Belongings, comeToWork, type Handler, leaveWork } from './staff'

type Own = {
  /** Somebody who asks the organisation at this address. */
  asks: (form: string) => Promise<Requester>
  /** Who looks after the requests of all of them, signed in at the desk. */
  ruth: Handler
}

type Shared = { policies: House; belongings: Map<string, Belongings> }

/** A Wednesday: a month later is a holiday in France and in Vietnam, and none in the United States. */
const today = '2026-04-01'

let people = 0

/** For the promises of five published policies: an installation in which all of them have their form. */
export const test = base.extend<Own, Shared>({
  policies: [
    async ({}, use) => {
      const house = await House.open({ furnishedBy: 'e2e/support/set-up-policies.ts', startsOn: today })
      await use(house)
      await house.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  asks: async ({ browser, policies }, use) => {
    const come = cameTo(browser, policies)
    await use(come.ask)
    for (const { page } of come.those) await page.context().close()
  },

  belongings: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  ruth: async ({ browser, policies, belongings }, use) => {
    const ruth = await comeToWork(browser, policies, admin, { brought: belongings.get(admin.email) })
    await use(ruth)
    const left = await leaveWork(ruth)
    if (left) belongings.set(admin.email, left)
  },
})

function cameTo(browser: Browser, house: House) {
  const those: Requester[] = []
  const ask = async (form: string) => {
    people += 1
    const email = `amina.diallo.${people}@letters.example`
    const person = await requester(browser, { house, form, admin }, { name: 'Amina Diallo', email, way: 'pointer' })
    those.push(person)
    return person
  }
  return { ask, those }
}

export { expect } from '@playwright/test'
