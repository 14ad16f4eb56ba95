import { randomUUID } from 'node:crypto'
import type { Transaction } from '../client'
import { events } from '../schema'
import { eventHash } from '../sealing/chain'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Write } from './together'
import type { EventType, RequestEvent } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'

/** An event ready to be chained: its words are sealed already. */
export type ChainableEvent = {
  type: EventType
  on: Day
  at: string
  actor: Actor['reference']
  rights: Right[] | null
  data: Record<string, unknown>
  entryId: string | null
  entrySha256: string | null
}

/** The end of a chain: the hash of the last event and its sequence; the genesis hash and 0 before the first. */
export type Head = { hash: string; sequence: number }

export type Link = typeof events.$inferInsert

/** Links events to the chain after `head`; keeps nothing yet. */
export function chain(
  requestId: string,
  head: Head,
  newEvents: readonly ChainableEvent[],
): { links: Link[]; head: Head } {
  const links: Link[] = []
  for (const event of newEvents) {
    const sequence = head.sequence + 1
    const hash = eventHash({ ...event, previousHash: head.hash, requestId, sequence })
    links.push({ ...event, id: randomUUID(), requestId, sequence, previousHash: head.hash, hash })
    head = { hash, sequence }
  }
  return { links, head }
}

/** The linked events as the history reads them. */
export function asHistory(links: readonly Link[]): RequestEvent[] {
  return links as unknown as RequestEvent[]
}

/** Keeps linked events; the table takes no change ever after. */
export function keepEvents(tx: Transaction, links: readonly Link[]): Write[] {
  return links.length > 0 ? [tx.insert(events).values([...links])] : []
}
