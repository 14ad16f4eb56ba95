import type { Day } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import type { EventData, EventType, RequestEvent } from '@/domain/requests/events'
import type { LetterKind } from '@/domain/requests/letters'
import type { Right } from '@/domain/rights'

type StoredHistory = { dueOn: Day; history: RequestEvent[] }

/** Histories as the database keeps them, received in Berlin on 5 March 2026, with the day on which each is due. */
export function storedHistories(): StoredHistory[] {
  return [
    ...Array.from({ length: 4 }, () => ({ dueOn: '2026-04-04' as const, history: history(asks('access')) })),
    { dueOn: '2026-04-04', history: history(asks('erasure'), erased, ...settled('erasure', 4)) },
    { dueOn: '2026-04-04', history: history(asks('access', 'correction', 'portability')) },
    { dueOn: '2026-03-20', history: history(asks('access', 'erasure'), receivedEarlier) },
    { dueOn: '2026-04-14', history: history(asks('access'), ...question(2)) },
    { dueOn: '2026-04-14', history: history(asks('access'), ...question(2), ...settled('access', 6)) },
    { dueOn: '2026-06-05', history: history(asks('access'), ...extension(2)) },
    { dueOn: '2026-06-15', history: history(asks('access', 'erasure'), ...question(2), ...extension(5)) },
    { dueOn: '2026-04-04', history: history(under('access', 'eu-gdpr', 'uk-gdpr', 'ch-fadp')) },
    { dueOn: '2026-03-15', history: history(under('access', 'vn-pdpl-access', 'nz-privacy', 'us-ca-ccpa')) },
  ]
}

function asks(...rights: Right[]): RequestEvent {
  return receipt(rights.map((right) => ({ right, regimes: ['eu-gdpr'] })))
}

function under(right: Right, ...regimes: RegimeId[]): RequestEvent {
  return receipt([{ right, regimes }])
}

function receipt(rights: EventData['received']['rights']): RequestEvent {
  return happened('received', '2026-03-05', { channel: 'form', rights, language: 'en', confirmation: 'not-needed' })
}

const receivedEarlier = happened('corrected', '2026-03-06', {
  field: 'receivedOn',
  from: '2026-03-05',
  to: '2026-02-20',
})

const erased = happened('rightDone', '2026-03-19', { right: 'erasure' })

function question(sequence: number): RequestEvent[] {
  return [
    happened('identityRequested', '2026-03-06', { method: 'account' }),
    left('identity-request', '2026-03-06', sequence),
    happened('identityVerified', '2026-03-16', { method: 'account' }),
  ]
}

function extension(sequence: number): RequestEvent[] {
  return [
    happened('extended', '2026-03-24', { grounds: ['complexity'] }),
    left('extension', '2026-03-25', sequence),
    happened('noteWritten', '2026-03-26', {}),
  ]
}

function settled(right: Right, answer: number): RequestEvent[] {
  return [
    happened('rightDecided', '2026-03-20', { right, decision: 'granted', ground: null }),
    happened('answered', '2026-03-20', { delivery: 'portal' }),
    left('answer-ready', '2026-03-21', answer),
  ]
}

function left(kind: LetterKind, on: Day, eventSequence: number): RequestEvent {
  return happened('letterLeft', on, { letterId: kind, kind, how: 'accepted', eventSequence })
}

function happened<Type extends EventType>(type: Type, on: Day, data: EventData[Type]): RequestEvent {
  const kept = { sequence: 0, at: `${on}T12:00:00Z`, actor: { kind: 'public' }, rights: null, entryId: null }
  return { ...kept, type, on, data } as RequestEvent
}

function history(...events: RequestEvent[]): RequestEvent[] {
  return events.map((event, index) => ({ ...event, sequence: index + 1 }))
}
