import { weekendsOnly } from '@/domain/calendar/working-days'
import type { Day } from '@/domain/calendar/days'
import { staff } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import type { Role } from '@/domain/policies/roles'
import type { RegimeId } from '@/domain/regimes/regime'
import { regimeOf } from '@/domain/regimes/regimes'
import type { EventData, EventType, NewEvent, RequestEvent } from '@/domain/requests/events'
import type { RequestedRight } from '@/domain/requests/received'
import { factsOf } from '@/domain/requests/history'
import { type AdoptedRule, deadlineOf } from '@/domain/requests/request'
import type { Right } from '@/domain/rights'
import type { Seen } from '../obstacles'

type Asked = {
  /** What is asked for, all of it under one law. */
  rights?: Right[]
  law?: RegimeId
  confirmation?: EventData['received']['confirmation']
  /** What has happened since, on the days given, or on the day of receipt. */
  then?: NewEvent[]
  today?: Day
  role?: Role
}

const receivedOn: Day = '2026-03-05'
const kept = { at: '2026-03-05T12:00:00Z', actor: { kind: 'public' }, entryId: null } as const

/** A request received on Thursday 5 March 2026 as a page of the desk sees it, without holidays and without a promise. */
export function aSeenRequest(asked: Asked = {}): Seen {
  const { rights = ['access'], law = 'eu-gdpr', then = [], today = '2026-03-09', role = 'handler' } = asked
  const history = historyOf(
    rights.map((right) => ({ right, regimes: [law] })),
    asked.confirmation ?? 'not-needed',
    then,
  )
  const actor = staff('ruth', [{ controllerId: 'lindenhof', role, mayVerify: true }])
  const person = { requester: { name: 'Amina', email: 'amina@example.org', telephone: null, postalAddress: null } }
  return {
    reference: 'DSR-2026-0042-7',
    ...{ history, rule, today, facts: factsOf(history), deadline: deadlineOf(history, rule) },
    person: { ...person, words: null, asked: null },
    may: (action) => may(actor, action, unassigned),
  }
}

const unassigned = {
  ...{ id: 'request', controllerId: 'lindenhof', assigneeId: null, teamId: null },
  ...{ readers: null, managersRead: false, barred: [] },
}

/** The letter that the event of this number carries, or one that carries none, has left. */
export function left(
  on: Day,
  eventSequence: number | null,
  kind: EventData['letterLeft']['kind'] = 'message',
): NewEvent {
  return { type: 'letterLeft', on, data: { letterId: 'letter', kind, how: 'accepted', eventSequence } }
}

const rule: AdoptedRule = {
  ...{ id: 'rule', version: 1, regimes: ['eu-gdpr'], noStatuteApplies: false, holidayPlace: null },
  ...{ promise: { off: true }, calendar: weekendsOnly, lawOf: regimeOf },
}

function historyOf(
  rights: RequestedRight[],
  confirmation: EventData['received']['confirmation'],
  then: NewEvent[],
): RequestEvent[] {
  const received: NewEvent = { type: 'received', data: { channel: 'form', rights, language: 'en', confirmation } }
  return [received, ...then].map((event, index) => asKept(event, index + 1))
}

function asKept<Type extends EventType>(event: NewEvent & { type: Type }, sequence: number): RequestEvent {
  const { on = receivedOn, rights = null, type, data } = event
  return { ...kept, sequence, on, rights, type, data } as RequestEvent
}
