import { departureRecorder } from '@/casework/record-departures'
import type { Context } from '@/casework/context'
import { Courier, type CourierWorld } from '../courier'
import { type DeliverySettings, openDelivery } from '../delivery'
import { Mailbox } from './mailbox'

/** A mailbox and as many couriers to it as a test wants; all of them end with `close`. */
export class PostOffice {
  readonly #ends: (() => unknown)[] = []

  private constructor(readonly mailbox: Mailbox) {
    this.#ends.push(() => mailbox.close())
  }

  static async open(settings?: Parameters<typeof Mailbox.open>[0]): Promise<PostOffice> {
    return new PostOffice(await Mailbox.open(settings))
  }

  /** A courier that tries again at once. */
  courier(context: Context, changed: Partial<CourierWorld> = {}, shorter: DeliverySettings['limits'] = {}): Courier {
    const limits = { connect: 10_000, greeting: 10_000, silence: 10_000, wholeSend: 15_000, ...shorter }
    const delivery = openDelivery({ url: this.mailbox.url, allowInsecure: false, connections: 4, limits })
    this.#ends.push(() => delivery.close())
    return new Courier({
      ...context,
      delivery,
      mailFrom: 'rights@lindenhof.example',
      departed: departureRecorder(context),
      backOff: { firstSeconds: 0, longestSeconds: 0 },
      connections: 4,
      perSecond: 10_000,
      leaseSeconds: 30,
      ...changed,
    })
  }

  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end()
  }
}
