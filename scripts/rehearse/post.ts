import { departureRecorder } from '@/casework/record-departures'
import type { Day } from '@/domain/calendar/days'
import { Courier } from '@/emails/courier'
import { openDelivery } from '@/emails/delivery'
import type { RehearsalHouse } from './house'
import type { Sink } from './sink'

/** A letter that arrived, and the day that the clock of the rehearsal showed. */
export type Arrival = { on: Day; to: string; messageId: string }

/** The way of every letter of a rehearsal: the courier as it works everywhere, to a mail server that passes nothing on. */
export class Post {
  readonly arrivals: Arrival[] = []
  readonly #texts: { to: string; text: string }[] = []
  readonly #courier: Courier
  readonly close: () => void

  constructor(
    house: RehearsalHouse,
    readonly sink: Sink,
    readonly clock: { today: Day },
  ) {
    const { db, keyring, origin } = house
    const delivery = openDelivery({ url: sink.url, allowInsecure: false, connections: 2 })
    this.close = () => delivery.close()
    this.#courier = new Courier({
      ...{ db, keyring, origin, delivery, mailFrom: 'rights@rehearsal.example' },
      // What counts when it has left, counts on the day that the clock shows.
      departed: async (letter, also) => departureRecorder({ db, keyring, origin, today: clock.today })(letter, also),
      backOff: { firstSeconds: 1, longestSeconds: 1 },
      ...{ connections: 2, perSecond: 10_000, leaseSeconds: 60 },
    })
  }

  /** Delivers what is owed, and writes down what arrived. */
  async round(): Promise<void> {
    await this.#courier.deliverDue()
    for (const { to, messageId, text } of this.sink.take()) {
      this.arrivals.push({ on: this.clock.today, to, messageId })
      this.#texts.push({ to, text })
    }
  }

  /** What follows `/confirm/` in the last letter to this address that has such a link, as the person would press it. */
  tokenFor(address: string): string {
    const letter = this.#texts.findLast(({ to, text }) => to === address && text.includes('/confirm/'))
    const [, token] = /\/confirm\/([\w-]+)/.exec(letter?.text ?? '') ?? []
    if (!token) throw new Error(`No letter that asks to confirm has arrived at ${address}`)
    return token
  }
}
