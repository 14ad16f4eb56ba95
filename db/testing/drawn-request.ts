import { addDays, type Day } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { Channel } from '@/domain/requests/received'
import type { EventType } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { Controller } from '../queries/case-file'
import type { ChainableEvent } from '../writes/events'

/** By which a request of many differs from its neighbours; `assigneeId` is one of the members named. */
export type Draw = { number: number; today: Day; isClosed: boolean; assignees: readonly string[] }

const asked: Right[][] = [['access'], ['erasure'], ['access', 'portability'], ['correction'], ['objection']]
const ways: Channel[] = ['e-mail', 'form', 'form', 'letter', 'telephone', 'social-media', 'form']
const openDays = 60
const closedDays = 1000
const daysUntilClosed = 20

/** What happened to a request, by its number alone: the same number has always the same history. */
export function drawnEvents(controller: Controller, { number, today, isClosed, assignees }: Draw): ChainableEvent[] {
  const on = addDays(today, isClosed ? -(daysUntilClosed + (number % closedDays)) : -(number % openDays))
  const assigneeId = assignees[number % (assignees.length + 1)]
  return [
    receipt(controller, number, on),
    ...(assigneeId ? [happened('assigned', on, { assigneeId })] : []),
    ...(isClosed ? closing(number, addDays(on, daysUntilClosed)) : turns(number, on)),
  ]
}

function receipt(controller: Controller, number: number, on: Day): ChainableEvent {
  const rights = (asked[number % asked.length] ?? ['access']).map((right) => ({
    right,
    regimes: lawsFor(right, controller),
  }))
  const channel = ways[number % ways.length]
  const confirmation = isEvery(number, 29) ? 'awaited' : 'not-needed'
  return happened('received', on, { channel, rights, language: 'en', confirmation })
}

function closing(number: number, on: Day): ChainableEvent[] {
  return [happened('closedWithoutAnswer', on, { reason: isEvery(number, 5) ? 'withdrawn' : 'duplicate' })]
}

/** Some were asked for proof, so that their clock stands still; a few are spam. */
function turns(number: number, on: Day): ChainableEvent[] {
  if (isEvery(number, 301)) return [happened('markedSpam', on, {})]
  if (!isEvery(number, 11)) return []
  return [happened('identityRequested', on, { method: 'call-back' })]
}

function isEvery(number: number, other: number): boolean {
  return number % other === 0
}

function happened(type: EventType, on: Day, data: Record<string, unknown>): ChainableEvent {
  const kept = { at: `${on}T12:00:00.000Z`, actor: { kind: 'public' as const }, rights: null }
  return { ...kept, type, on, data, entryId: null, entrySha256: null }
}
