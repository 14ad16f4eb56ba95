/** One event as it stands in the form. */
export type TypedEvent = { kind: string; on: string; until: string }

/** The fields of the calculator as they came with the address, each cut to a length that no right answer has. */
export type Typed = {
  law: string
  right: string
  received: string
  place: string
  region: string
  designated: string
  letter: string
  /** The time of receipt on the clock of `zone`, where a law counts hours. */
  time: string
  zone: string
  events: TypedEvent[]
  /** Whether an answer is wanted, and not only one more line for an event. */
  wantsAnswer: boolean
  hasMore: boolean
}

/** More than any request has seen; further ones are left out and told. */
export const mostEvents = 20

const longest = 40

export function readTyped({ searchParams }: URL): Typed {
  const text = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, longest)
  const wantsMore = searchParams.has('more')
  const numbers = Array.from({ length: mostEvents }, (_, index) => index + 1)
  const events = numbers
    .map((number) => ({ kind: text(`e${number}`), on: text(`on${number}`), until: text(`until${number}`) }))
    .filter(({ kind, on, until }) => kind || on || until)
  return {
    law: text('law'),
    right: text('right'),
    received: text('received'),
    place: text('place'),
    region: text('region'),
    designated: text('designated'),
    letter: text('letter'),
    time: text('time'),
    zone: text('zone'),
    events: wantsMore ? [...events, { kind: '', on: '', until: '' }].slice(0, mostEvents) : events,
    wantsAnswer: searchParams.has('law') && !wantsMore,
    hasMore: searchParams.has(`e${mostEvents + 1}`),
  }
}
