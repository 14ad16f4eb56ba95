import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** What goes wrong with one attempt, at RCPT, within DATA or after its dot. */
export const attemptFaults = [
  '450-at-rcpt',
  '550-at-rcpt',
  'drop-in-data',
  '451-at-end',
  '552-at-end',
  '554-at-end',
  'accept-then-drop',
  'accept-then-silence',
  'answers-late',
] as const

export type AttemptFault = (typeof attemptFaults)[number]

/** A letter as a mail server gets it: the envelope it came in, every byte, and what a mail reader makes of it. */
export type ReceivedMail = { from: string; to: string[]; raw: string; secure: boolean; email: Email }

/** What happened, in the order it happened; `accepted` tells that the letter was kept, answered or not. */
export type MailboxEvent =
  | { event: 'mail'; mail: ReceivedMail; answered: boolean }
  | { event: 'fault'; fault: AttemptFault | 'no-greeting' | '535-at-sign-in'; recipient: string | null }

type Settings = { port?: number; signIn?: { user: string; password: string }; offersTls?: boolean }

type Callback = (fault?: Error | null) => void

/** A real SMTP server on this machine that keeps what it is sent, and fails in the ways a test asks for. */
export class Mailbox extends EventEmitter<{ happened: [MailboxEvent] }> {
  readonly mails: ReceivedMail[] = []
  /** Asked for every attempt, with its number from 1 on. */
  faultOf: (attempt: { number: number; recipient: string }) => AttemptFault | undefined = () => undefined
  /** Asked for every connection, with its number from 1 on: whether the server says a word. */
  greets: (connection: number) => boolean = () => true
  takesSignIn = true
  /** For how long a letter waits that is answered late. */
  lateMs = 0
  attempts = 0
  connections = 0
  readonly #server: SMTPServer
  readonly #chosen = new Map<string, AttemptFault | undefined>()

  private constructor(readonly settings: Settings) {
    super()
    this.#server = new SMTPServer({
      authOptional: !settings.signIn,
      disabledCommands: [...(settings.offersTls ? [] : ['STARTTLS']), ...(settings.signIn ? [] : ['AUTH'])],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onConnect: (_session, callback) => this.#greet(callback),
      onAuth: (auth, _session, callback) => {
        const isRight = auth.username === settings.signIn?.user && auth.password === settings.signIn?.password
        if (this.takesSignIn && isRight) return callback(null, { user: auth.username })
        this.#tell({ event: 'fault', fault: '535-at-sign-in', recipient: null })
        callback(reply(535, 'Authentication failed'))
      },
      onRcptTo: ({ address }, session, callback) => this.#takeRecipient(address, session, callback),
      // A client that goes away in the middle of its letter has sent none.
      onData: (stream, session, callback) => void this.#takeMail(stream, session, callback).catch(callback),
    })
    // Clients that go away in the middle are what many tests are about.
    this.#server.on('error', () => undefined)
  }

  static async open(settings: Settings = {}): Promise<Mailbox> {
    const mailbox = new Mailbox(settings)
    const listening = mailbox.#server.listen(settings.port ?? 0, '127.0.0.1')
    await once(listening, 'listening')
    return mailbox
  }

  get port(): number {
    return (this.#server.server.address() as AddressInfo).port
  }

  /** What to put into SMTP_URL. */
  get url(): string {
    const { signIn } = this.settings
    const credentials = signIn ? `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.password)}@` : ''
    return `smtp://${credentials}127.0.0.1:${this.port}`
  }

  lettersTo(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to.includes(address))
  }

  async close(): Promise<void> {
    for (const { _socket } of this.#server.connections) _socket.destroy()
    await new Promise<void>((closed) => this.#server.close(closed))
  }

  #greet(callback: Callback) {
    this.connections += 1
    if (this.greets(this.connections)) return callback()
    this.#tell({ event: 'fault', fault: 'no-greeting', recipient: null })
  }

  #takeRecipient(recipient: string, session: SMTPServerSession, callback: Callback) {
    this.attempts += 1
    const fault = this.faultOf({ number: this.attempts, recipient })
    this.#chosen.set(session.id, fault)
    if (fault) this.#tell({ event: 'fault', fault, recipient })
    if (fault === '450-at-rcpt') return callback(reply(450, 'Mailbox busy'))
    if (fault === '550-at-rcpt') return callback(reply(550, 'No such mailbox'))
    callback()
  }

  async #takeMail(stream: SMTPServerDataStream, session: SMTPServerSession, callback: Callback) {
    const fault = this.#chosen.get(session.id)
    if (fault === 'drop-in-data') return this.#drop(session)
    const raw = (await buffer(stream)).toString()
    if (fault === '451-at-end') return callback(reply(451, 'Try again later'))
    if (fault === '552-at-end') return callback(reply(552, 'Too much'))
    if (fault === '554-at-end') return callback(reply(554, 'Refused'))
    if (fault === 'answers-late') await setTimeout(this.lateMs)
    await this.#keep(raw, session, fault === undefined || fault === 'answers-late')
    if (fault === 'accept-then-drop') return this.#drop(session)
    if (fault !== 'accept-then-silence') callback()
  }

  async #keep(raw: string, session: SMTPServerSession, answered: boolean) {
    const { mailFrom, rcptTo } = session.envelope
    const mail = {
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      raw,
      secure: session.secure,
      email: await PostalMime.parse(raw),
    }
    this.mails.push(mail)
    this.#tell({ event: 'mail', mail, answered })
  }

  #drop({ id }: SMTPServerSession) {
    for (const connection of this.#server.connections) if (connection.id === id) connection._socket.destroy()
  }

  #tell(happened: MailboxEvent) {
    this.emit('happened', happened)
  }
}

function reply(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}
