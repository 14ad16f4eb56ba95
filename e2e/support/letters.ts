import type { Mailbox } from '@/emails/testing/mailbox'
import { until } from './until'

/** A letter as the person reads it. `links` are the addresses in its text. */
export type Letter = Record<'subject' | 'text' | 'html' | 'messageId' | 'replyTo' | 'raw', string> & { links: string[] }

/** The letters that have come for one person, each read once. */
export class Letters {
  readonly #read = new Set<number>()

  constructor(
    readonly mailbox: Mailbox,
    readonly address: string,
  ) {}

  /** The first letter not read yet with such a subject; waits until it comes. */
  async next(subject: RegExp): Promise<Letter> {
    return until(`a letter to ${this.address} about ${String(subject)}`, () => this.#take(subject))
  }

  /** Everything that has come so far, read or not. */
  all(): Letter[] {
    return this.mailbox.lettersTo(this.address).map(({ email, raw }) => {
      const { subject = '', text = '', html = '', messageId = '' } = email
      const replyTo = email.replyTo?.[0]?.address ?? ''
      const links = [...text.matchAll(/https?:\/\/[^\s<>"\])]+/g)].map(([link]) => link)
      return { subject, text, html, links, messageId, replyTo, raw }
    })
  }

  #take(subject: RegExp): Letter | undefined {
    const letters = this.all()
    const at = letters.findIndex((letter, index) => !this.#read.has(index) && subject.test(letter.subject))
    if (at < 0) return undefined
    this.#read.add(at)
    return letters[at]
  }
}

/** The address in a letter whose path holds `part`. */
export function linkTo({ links, subject }: Pick<Letter, 'links' | 'subject'>, part: string): string {
  const link = links.find((address) => new URL(address).pathname.includes(part))
  if (!link) throw new Error(`There is no link to ${part} in "${subject}"`)
  return link
}
