import { fillIn, receiptOf, type Seen, Visitor } from '../support/submit'

/**
 * One person's request: acknowledged when the answer to "Send request" led to a receipt. A kill may fall before the receipt
 * was read; the person opens it later then.
 */
export type Asked = {
  name: string
  visitor: Visitor
  check?: Seen
  state: 'filling-in' | 'sending' | 'acknowledged'
  receipt?: string
  reference?: string | undefined
  /** Statuses of answers to "Send request" that were no acknowledgement. */
  refusals: number[]
}

/** People who ask one after another, as many at once as there are writers, until they are told to stop. */
export class Writers {
  readonly asked: Asked[] = []
  readonly #current = new Set<Asked>()
  #running: Promise<void>[] = []
  #isStopped = true

  constructor(
    readonly origin: string,
    readonly form: string,
    readonly writers: number,
  ) {}

  /** Those who are in the middle of it now. */
  get inFlight(): Asked[] {
    return [...this.#current]
  }

  get acknowledged(): Asked[] {
    return this.asked.filter(({ state }) => state === 'acknowledged')
  }

  get inDoubt(): Asked[] {
    return this.asked.filter(({ state }) => state === 'sending')
  }

  begin(): void {
    this.#isStopped = false
    this.#running = Array.from({ length: this.writers }, () => this.#writeOn())
  }

  /** Nobody begins anew; those in the middle are waited for: they get an answer, or are cut off. */
  async end(): Promise<void> {
    this.#isStopped = true
    await Promise.all(this.#running)
  }

  /** Waits until so many more have been acknowledged. */
  async untilMore(count: number, secondsAtMost = 60): Promise<void> {
    const enough = this.acknowledged.length + count
    const lastMs = performance.now() + secondsAtMost * 1000
    while (this.acknowledged.length < enough) {
      if (performance.now() > lastMs) throw new Error(`Fewer than ${count} requests in ${secondsAtMost} s`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** Presses "Send request" once more on the page that is still open, as a person would. */
  async sendAgain(person: Asked): Promise<string | undefined> {
    if (!person.check) return undefined
    const { reference } = receiptOf(await person.visitor.press(person.check))
    return reference || undefined
  }

  /** Opens the receipts that a kill kept from being read. */
  async readReceipts(): Promise<void> {
    for (const person of this.acknowledged)
      if (person.receipt && !person.reference) person.reference = await readReceipt(person.visitor, person.receipt)
  }

  async #writeOn(): Promise<void> {
    while (!this.#isStopped) {
      const person = this.#somebody()
      this.#current.add(person)
      await this.#ask(person).catch(() => this.#pause())
      this.#current.delete(person)
    }
  }

  #somebody(): Asked {
    const person: Asked = {
      name: `Person Number ${this.asked.length + 1}`,
      visitor: new Visitor(this.origin),
      state: 'filling-in',
      refusals: [],
    }
    this.asked.push(person)
    return person
  }

  async #ask(person: Asked): Promise<void> {
    const email = `${person.name.replaceAll(' ', '.').toLowerCase()}@people.example`
    const check = await fillIn(person.visitor, this.form, { rights: ['access'], name: person.name, email })
    if (check.status !== 200) return
    person.check = check
    person.state = 'sending'
    const answer = await person.visitor.pressOnly(check)
    const receipt = answer.headers.get('location')
    if (answer.status !== 303 || !receipt?.includes('/sent/')) return void person.refusals.push(answer.status)
    person.state = 'acknowledged'
    person.receipt = receipt
    person.reference = await readReceipt(person.visitor, receipt)
  }

  /** A server that is away is asked again a moment later, not as fast as the machine can. */
  #pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function readReceipt(visitor: Visitor, receipt: string): Promise<string | undefined> {
  return receiptOf(await visitor.open(new URL(receipt, visitor.origin).pathname)).reference || undefined
}
