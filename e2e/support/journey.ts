import { readFileSync, statSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { foundedHouse, type FoundedHouse } from './founded-house'
import type { HouseOptions } from './house'
import { type Requester, requester } from './people'
import { type Belongings, comeToWork, type Handler, leaveWork } from './staff'
import { inBothWays, type Way } from './ways'

type Own = {
  way: Way
  amina: Requester
  tomas: Requester
  /** The first admin, signed in at the desk. */
  ruth: Handler
  /** Puts the clock of the house on a day. */
  today: (day: string) => void
  /** Shows what the house has logged when a journey fails; nothing personal is in it. */
  logOnFailure: void
}

type Shared = {
  /** Where the house keeps its data. */
  database: HouseOptions['database']
  /** For whom the house is, where it is for one file alone, as for a journey through weeks; else it is everybody's. */
  alone: string
  founded: FoundedHouse
  /** What each member of staff has with them, by their address. */
  belongings: Map<string, Belongings>
}

/** A Thursday. Its clock goes on from nine in the morning, a few minutes a journey. */
const foundedOn = '2026-03-05'

let people = 0

/** A mailbox of one's own in each journey, so that nobody reads the letters of another. */
function mailboxOf(name: string): string {
  people += 1
  return `${name}.${people}@letters.example`
}

export const test = base.extend<Own, Shared>({
  database: ['embedded', { option: true, scope: 'worker' }],
  alone: ['', { option: true, scope: 'worker' }],
  way: ['pointer', { option: true }],

  founded: [
    async ({ database }, use) => {
      // A PostgreSQL server has no clock but that of the machine, and its app must agree with it.
      const founded = await foundedHouse({ database, startsOn: database === 'embedded' ? foundedOn : undefined })
      await use(founded)
      await founded.house.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  amina: async ({ browser, founded, way }, use) => {
    const amina = await requester(browser, founded, { name: 'Amina Diallo', email: mailboxOf('amina.diallo'), way })
    await use(amina)
    await amina.page.context().close()
  },

  tomas: async ({ browser, founded, way }, use) => {
    const tomas = await requester(browser, founded, { name: 'Tomáš Novák', email: mailboxOf('tomas.novak'), way })
    await use(tomas)
    await tomas.page.context().close()
  },

  belongings: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  ruth: async ({ browser, founded: { house, admin }, belongings, way }, use) => {
    const ruth = await comeToWork(browser, house, admin, { brought: belongings.get(admin.email), way })
    await use(ruth)
    const left = await leaveWork(ruth)
    if (left) belongings.set(admin.email, left)
  },

  today: async ({ founded }, use) => {
    await use((day) => founded.house.clock.setTo(day))
  },

  logOnFailure: [
    async ({ founded: { house } }, use, info) => {
      const { size } = statSync(house.logFile)
      await use()
      if (info.status !== info.expectedStatus) console.log(readFileSync(house.logFile).subarray(size).toString())
    },
    { auto: true },
  ],
})

/** The same journey with a pointer and, again, with Tab, Space and Enter alone. */
export function journey(title: string, body: Parameters<typeof test>[2]): void {
  inBothWays((way) => {
    test.use({ way })
    test(title, body)
  })
}

export { expect } from '@playwright/test'
