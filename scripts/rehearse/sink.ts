import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import PostalMime from 'postal-mime'

/** A letter as the sink got it: to whom, under which Message-ID, and what it says. */
export type Arrived = { to: string; messageId: string; text: string }

/** A mail server on this machine alone that keeps what it is sent and passes nothing on. */
export class Sink {
  readonly #arrived: Arrived[] = []
  readonly #server: Server

  #kept = 0

  private constructor(readonly loses: (letter: number) => boolean) {
    this.#server = createServer((socket) => new Conversation(socket, async (to, raw) => this.#keep(to, raw)))
  }

  /** `loses` says of the letter with this number, from 1 on, that it is taken and then lost: for a test of who counts. */
  static async open(loses: (letter: number) => boolean = () => false): Promise<Sink> {
    const sink = new Sink(loses)
    sink.#server.listen(0, '127.0.0.1')
    await once(sink.#server, 'listening')
    return sink
  }

  /** What to put into SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What has arrived since this was asked last. */
  take(): Arrived[] {
    return this.#arrived.splice(0)
  }

  async close(): Promise<void> {
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #keep(recipients: readonly string[], raw: string): Promise<void> {
    this.#kept += 1
    if (this.loses(this.#kept)) return
    const { messageId = '', text = '' } = await PostalMime.parse(raw)
    this.#arrived.push(...recipients.map((to) => ({ to, messageId, text })))
  }
}

const endOfLetter = '\r\n.\r\n'

/** One connection, as much of RFC 5321 as a client needs that sends letters and nothing else. */
class Conversation {
  #unread = ''
  #recipients: string[] = []
  #isLetter = false
  #work = Promise.resolve()

  constructor(
    readonly socket: Socket,
    readonly keep: (recipients: readonly string[], raw: string) => Promise<void>,
  ) {
    socket.setEncoding('latin1')
    socket.on('data', (text) => {
      this.#work = this.#work.then(async () => this.#read(String(text)))
    })
    socket.on('error', () => socket.destroy())
    this.#say('220 rehearsal')
  }

  async #read(text: string): Promise<void> {
    this.#unread += text
    while (this.#isLetter ? await this.#takeLetter() : this.#takeCommand());
  }

  #takeCommand(): boolean {
    const end = this.#unread.indexOf('\r\n')
    if (end < 0) return false
    const command = this.#unread.slice(0, end)
    this.#unread = this.#unread.slice(end + 2)
    this.#answer(command)
    return true
  }

  #answer(command: string): void {
    const [verb = ''] = command.toUpperCase().split(' ', 1)
    if (verb === 'DATA') {
      this.#isLetter = true
      return this.#say('354 Go on')
    }
    const [, recipient] = /^RCPT TO:<([^>]*)>/i.exec(command) ?? []
    if (recipient !== undefined) this.#recipients.push(recipient)
    if (verb === 'MAIL' || verb === 'RSET') this.#recipients = []
    if (verb === 'QUIT') return void this.socket.end('221 Bye\r\n')
    this.#say(['EHLO', 'HELO', 'MAIL', 'RCPT', 'RSET', 'NOOP'].includes(verb) ? '250 Ok' : '502 Not here')
  }

  async #takeLetter(): Promise<boolean> {
    const end = `\r\n${this.#unread}`.indexOf(endOfLetter)
    if (end < 0) return false
    const raw = this.#unread.slice(0, end).replace(/^\.\./gm, '.')
    this.#unread = this.#unread.slice(end + endOfLetter.length - 2)
    this.#isLetter = false
    await this.keep(this.#recipients, raw)
    this.#say('250 Kept')
    return true
  }

  #say(answer: string): void {
    this.socket.write(`${answer}\r\n`)
  }
}
