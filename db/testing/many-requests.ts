import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addDays, type Day, yearOf } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import { makeReference } from '@/domain/requests/reference'
import { type AdoptedRule, projectionOf } from '@/domain/requests/request'
import type { Right } from '@/domain/rights'
import type { Database } from '../client'
import type { Controller } from '../queries/case-file'
import { readRule } from '../queries/controller-rules'
import { dossiers, events, referenceNumbers, requestRights, requests, sealedEntries } from '../schema'
import { genesisHash } from '../sealing/chain'
import { newDossierKey, unwrapDossierKey } from '../sealing/dossier-key'
import type { Keyring } from '../sealing/keyring'
import { seal } from '../sealing/seal'
import { asHistory, chain } from '../writes/events'

type Many = { controller: Controller; count: number; today: Day }

const batchSize = 250
const asked: Right[][] = [['access'], ['erasure'], ['access', 'portability'], ['correction']]
const daysOfReceipt = 60

/** Keeps very many open requests, sealed and chained like any other, received over the last two months. */
export async function keepManyRequests(
  db: Database,
  keyring: Keyring,
  { controller, count, today }: Many,
): Promise<void> {
  const rule = await readRule(db, controller.ruleId ?? '')
  const year = yearOf(today)
  const given = await lastNumberOf(db, year)
  for (let first = given + 1; first <= given + count; first += batchSize) {
    const length = Math.min(batchSize, given + count - first + 1)
    const numbers = Array.from({ length }, (_, index) => first + index)
    const rows = numbers.map((number) => oneRequest(keyring, controller, rule, { number, year, today }))
    await db.transaction(async (tx) => {
      await tx.insert(dossiers).values(rows.map(({ dossier }) => dossier))
      await tx.insert(sealedEntries).values(rows.map(({ entry }) => entry))
      await tx.insert(requests).values(rows.map(({ request }) => request))
      await tx.insert(requestRights).values(rows.flatMap(({ rights }) => rights))
      await tx.insert(events).values(rows.flatMap(({ links }) => links))
    })
  }
  const last = given + count
  await db
    .insert(referenceNumbers)
    .values({ year, last })
    .onConflictDoUpdate({ target: referenceNumbers.year, set: { last } })
}

async function lastNumberOf(db: Database, year: number): Promise<number> {
  const [row] = await db.select().from(referenceNumbers).where(eq(referenceNumbers.year, year))
  return row?.last ?? 0
}

function oneRequest(
  keyring: Keyring,
  controller: Controller,
  rule: AdoptedRule,
  { number, year, today }: { number: number; year: number; today: Day },
) {
  const [id, dossierId, entryId] = [randomUUID(), randomUUID(), randomUUID()]
  const dossier = { id: dossierId, ...newDossierKey(keyring, dossierId) }
  const key = unwrapDossierKey(keyring, dossierId, dossier)
  const person = { name: `Amina Diallo ${number}`, email: `amina.${number}@mailbox.example` }
  const sealed = seal(
    key,
    { purpose: 'requester', dossierId, entryId },
    { ...person, telephone: null, postalAddress: null },
  )
  const { links, head } = chain(id, { hash: genesisHash, sequence: 0 }, [receipt(controller, number, today)])
  const { rights, ...columns } = projectionOf(asHistory(links), rule)
  const named = { id, year, number, reference: makeReference(year, number), dossierId }
  const belongsTo = { controllerId: controller.id, ruleId: rule.id }
  const headed = { version: head.sequence, headHash: head.hash, eventCount: head.sequence }
  return {
    dossier,
    entry: { id: entryId, dossierId, purpose: 'requester' as const, ciphertext: sealed },
    request: { ...named, ...belongsTo, ...columns, ...headed },
    rights: rights.map((right) => ({ requestId: id, ...right })),
    links,
  }
}

function receipt(controller: Controller, number: number, today: Day) {
  const on = addDays(today, -(number % daysOfReceipt))
  const rights = (asked[number % asked.length] ?? ['access']).map((right) => ({
    right,
    regimes: lawsFor(right, controller),
  }))
  return {
    type: 'received' as const,
    on,
    at: `${on}T12:00:00.000Z`,
    actor: { kind: 'public' as const },
    rights: null,
    data: { channel: 'e-mail', rights, language: 'en', confirmation: 'not-needed' },
    entryId: null,
    entrySha256: null,
  }
}
