import { randomUUID } from 'node:crypto'
import type { Day } from '@/domain/calendar/days'
import type { Database } from '../client'
import { dossiers, requestRights, requests } from '../schema'

type Right = Partial<typeof requestRights.$inferInsert> & Pick<typeof requestRights.$inferInsert, 'right'>

/** A request as reports count it: nothing but its columns. `due` is the first of its days, unless it says otherwise. */
export type Counted = Partial<typeof requests.$inferInsert> & {
  receivedOn: Day
  due?: Day
  rights?: Right[]
}

let number = 9000

/** Keeps a request without a history; gives its reference. */
export async function keepCounted(
  db: Database,
  where: { controllerId: string; ruleId: string },
  { due, rights = [{ right: 'access' }], ...columns }: Counted,
): Promise<string> {
  const [id, dossierId] = [randomUUID(), randomUUID()]
  const { originalDueOn = due ?? null, answerDueOn = due ?? null } = columns
  number += 1
  const reference = `DSR-2026-${number}`
  await db.insert(dossiers).values({ id: dossierId, kekVersion: 1 })
  await db.insert(requests).values({
    ...{ id, dossierId, reference, year: 2026, number, state: 'open', channel: 'form', language: 'en' },
    ...{ queueOn: due ?? '9999-12-31', binds: 'law', clock: 'running' },
    ...{ identity: 'not-decided', headHash: '', eventCount: 1, pausedDays: 0, figuresEdition: 1 },
    askedRights: [...new Set(rights.map(({ right }) => right))].sort(),
    regimes: [...new Set(rights.map(({ regime = 'eu-gdpr' }) => regime))].sort(),
    ...{ enteredAt: `${columns.receivedOn}T12:00:00Z`, ...where, ...columns, originalDueOn, answerDueOn },
  })
  await db.insert(requestRights).values(
    rights.map((right) => ({
      ...{ requestId: id, regime: 'eu-gdpr' as const, ruleVersion: '1', answerDueOn, originalDueOn },
      ...right,
    })),
  )
  return reference
}
