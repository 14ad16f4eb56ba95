import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { LetterRow } from '@/db/queries/letters'
import { claimLetters, renewLeases } from '@/db/writes/outbox'
import { takePlaces } from '@/db/writes/pace'
import { keepTick } from '@/db/writes/ticks'
import { log } from '@/log'
import { Channel } from './channel'
import { deliverLetter, type DeliveryWorld } from './deliver-letter'

/** `perSecond`: letters that leave in a second at the most, counted over all couriers of the database. */
export type CourierWorld = DeliveryWorld & {
  connections: number
  perSecond: number
  leaseSeconds: number
  stoppedMs?: number
}

const pollMs = 1000
const minutesStopped = 5
const tickMs = 30_000
/** Letters that end close to one another are replaced together: to claim is to write, for one as for eight. */
const gatheringMs = 10

/**
 * Takes due letters out of the outbox and to the mail server, several at once, so that one that hangs does not hold up
 * the others. Any number of couriers may work on one database; what a dead one had begun is taken up when its lease ends.
 */
export class Courier {
  readonly #owner = randomUUID()
  readonly #underWay = new Map<string, Promise<void>>()
  readonly #channel: Channel
  #isWoken = false
  #endPause: () => void = () => undefined
  #lastTickMs = -Infinity

  constructor(readonly world: CourierWorld) {
    this.#channel = new Channel(world.connections, world.stoppedMs ?? minutesStopped * 60_000)
  }

  /** Delivers what is due, and what becomes due meanwhile; ends when nothing is left that may be tried now. */
  async deliverDue(): Promise<void> {
    do {
      // A letter may come back while the outbox is read; its end wakes us, and then it is read once more.
      this.#isWoken = false
      await this.#takeDue()
      if (this.#underWay.size > 0) await Promise.race(this.#underWay.values())
    } while (this.#underWay.size > 0 || this.#isWoken)
  }

  /** Works until the signal; then lets what is under way come to its end. */
  async run(signal: AbortSignal): Promise<void> {
    const beat = setInterval(() => void this.#keepLeases(), (this.world.leaseSeconds * 1000) / 3)
    signal.addEventListener('abort', () => this.wake())
    while (!signal.aborted) {
      await this.#takeDue().catch((fault: unknown) => log.error({ err: fault }, 'The outbox could not be read'))
      await this.#somethingToDo()
      if (this.#underWay.size > 0) await setTimeout(gatheringMs)
    }
    await Promise.allSettled(this.#underWay.values())
    clearInterval(beat)
  }

  /** There may be a new letter: look now, not at the next second. */
  wake(): void {
    this.#isWoken = true
    this.#endPause()
  }

  async #takeDue(): Promise<void> {
    const { db, leaseSeconds } = this.world
    const limit = this.#channel.freeSlots(this.#underWay.size, performance.now())
    const inFlight = [...this.#underWay.keys()]
    const claimed = await claimLetters(db, { owner: this.#owner, limit, leaseSeconds, inFlight })
    const turns = this.#turnsOf(claimed.length)
    for (const [place, letter] of claimed.entries()) this.#underWay.set(letter.id, this.#deliver(letter, turns(place)))
    await this.#tick()
  }

  /** When each of so many letters may leave; a promise of it, so that they are rendered meanwhile. */
  #turnsOf(count: number): (place: number) => Promise<void> {
    const { db, perSecond } = this.world
    const first =
      count > 0 ? takePlaces(db, { count, perSecond }).then((waitMs) => performance.now() + waitMs) : undefined
    return async (place) => {
      const waitMs = ((await first) ?? 0) + (place * 1000) / perSecond - performance.now()
      if (waitMs > 0) await setTimeout(waitMs)
    }
  }

  async #deliver(letter: LetterRow, turn: Promise<void>): Promise<void> {
    try {
      const attempt = await deliverLetter(this.world, letter, turn)
      if (attempt && this.#channel.note(attempt, performance.now())) this.#lastTickMs = -Infinity
    } catch (fault) {
      log.error({ err: fault, letterId: letter.id }, 'What became of a letter could not be written down')
    } finally {
      this.#underWay.delete(letter.id)
      this.wake()
    }
  }

  /** Until somebody wakes it, a letter has come to its end, or a second has passed. */
  async #somethingToDo(): Promise<void> {
    const timer = new AbortController()
    const woken = new Promise<void>((resolve) => (this.#endPause = resolve))
    if (!this.#isWoken) await Promise.race([woken, setTimeout(pollMs, undefined, timer).catch(() => undefined)])
    timer.abort()
    this.#isWoken = false
  }

  async #keepLeases(): Promise<void> {
    const { db, leaseSeconds } = this.world
    const inFlight = [...this.#underWay.keys()]
    await renewLeases(db, { owner: this.#owner, leaseSeconds, inFlight }).catch((fault: unknown) =>
      log.warn({ err: fault }, 'Leases could not be renewed'),
    )
  }

  async #tick(): Promise<void> {
    const nowMs = performance.now()
    if (nowMs - this.#lastTickMs < tickMs) return
    await keepTick(this.world.db, 'mail', { ...this.#channel.state })
    this.#lastTickMs = nowMs
  }
}
