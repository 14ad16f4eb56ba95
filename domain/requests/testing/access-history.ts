import type { NewEvent, RequestEvent } from '../events'

const received: NewEvent = {
  type: 'received',
  on: '2026-03-05',
  data: {
    channel: 'form',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    language: 'en',
    confirmation: 'not-needed',
  },
}

/** The history of a request for access received on 5 March 2026, which is its first event; what names no day is of 9 March. */
export function accessHistory(then: readonly NewEvent[]): RequestEvent[] {
  return [received, ...then].map(
    ({ on = '2026-03-09', rights = null, ...event }, index) =>
      ({
        ...event,
        on,
        rights,
        sequence: index + 1,
        at: `${on}T10:00:00Z`,
        actor: { kind: 'system' },
        entryId: null,
      }) as RequestEvent,
  )
}
