import { addresses } from './addresses'
import { encodedForm } from './encoded-form'
import { origin } from './public-house'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** What came back; `html` is all of it as text, `content` as it is. */
export type Seen = { status: number; location: string | null; headers: Headers; html: string; content: Buffer }
type Typed = Record<string, string | string[]>

let visitors = 0

/** Of the network that is kept for measuring (RFC 2544), a thousand times as many as a run has visitors. */
function ownAddress(): string {
  visitors += 1
  return `198.18.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`
}

/** Somebody at the public pages, with a network address and cookies of their own. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  constructor(
    readonly address = ownAddress(),
    cookies = '',
  ) {
    for (const pair of cookies.split('; ').filter(Boolean)) this.#keep(pair)
  }

  /** As the browser sends them; a visitor made with them is the same browser, such as for a second click. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string, method: 'GET' | 'HEAD' = 'GET', headers: Record<string, string> = {}): Promise<Seen> {
    return this.#send(method, path, { headers })
  }

  async post(path: string, typed: Typed = {}, headers: Record<string, string> = {}): Promise<Seen> {
    const pairs = Object.entries(typed).flatMap(([name, values]) => [values].flat().map((value) => [name, value]))
    return this.#send('POST', path, { body: new URLSearchParams(pairs), headers: { Origin: origin, ...headers } })
  }

  /** A form with files, as a browser sends it. */
  async postFiles(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Seen> {
    const encoded = await encodedForm(form)
    return this.postBody(path, encoded.body, { ...encoded.headers, ...headers })
  }

  /**
   * A body made by hand, where a test sends what no browser would; a form unless its type is given. A stream does not
   * say its length.
   */
  async postBody(path: string, body: BodyInit | Uint8Array, headers: Record<string, string> = {}): Promise<Seen> {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const length = lengthOf(body)
    return this.#send('POST', path, {
      body: body as BodyInit,
      ...(length === undefined ? { duplex: 'half' as const } : {}),
      headers: {
        Origin: origin,
        ...type,
        ...(length !== undefined && { 'Content-Length': String(length) }),
        ...headers,
      },
    })
  }

  /** Asks with a method that pages do not use. */
  async ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.#send(method, path, { headers })
  }

  async #send(method: string, path: string, { headers = {}, ...init }: RequestInit): Promise<Seen> {
    const url = new URL(path, origin)
    const [pattern, load] = addresses.find(([each]) => each.test(url.pathname)) ?? []
    const handler = (await load?.())?.[method] as Handler | undefined
    if (!handler) throw new Error(`Nothing answers ${method} ${path}`)
    const carried = { ...(headers as Record<string, string>), ...this.#network(), Cookie: this.cookies }
    const params = { ...pattern?.exec(url.pathname)?.groups }
    const answer = await handler(new Request(url, { ...init, method, headers: carried }), {
      params: Promise.resolve(params),
    })
    answer.headers.getSetCookie().forEach((cookie) => this.#keep(cookie))
    const { status, headers: answered } = answer
    const content = Buffer.from(await answer.arrayBuffer())
    return { status, location: answered.get('location'), headers: answered, html: content.toString('utf8'), content }
  }

  /** The server puts the address of the connection under a name that nobody else knows. */
  #network(): Record<string, string> {
    const { clientAddressHeader } = globalThis as { clientAddressHeader?: string }
    return clientAddressHeader ? { [clientAddressHeader]: this.address } : {}
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (cookie.includes('Max-Age=0')) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

function lengthOf(body: BodyInit | Uint8Array): number | undefined {
  if (typeof body === 'string' || body instanceof Uint8Array) return Buffer.byteLength(body)
  return undefined
}

/** Answers every question of a form, up to the page that shows the answers; `about-access` and the like stay empty. */
export async function answersAll(visitor: Visitor, form: string, given: Typed = {}): Promise<void> {
  const {
    rights = ['access'],
    name = 'Amina Diallo',
    email = 'amina.diallo@example.org',
    words = '',
    ...others
  } = given
  const { belowAge = '', parentEmail = '', ...rest } = others
  const answers: Record<string, Typed> = {
    what: { rights },
    age: { belowAge, parentEmail },
    who: { name, email, ...rest },
    words: { words },
  }
  for (let step = 'what', pages = 0; step !== 'check' && pages < 20; pages += 1) {
    const { location } = await visitor.post(`/${form}/ask/${step}`, answers[step] ?? defaults[step] ?? {})
    const next = location?.split('/').at(-1) ?? ''
    if (next === step || location?.includes('/ask/') !== true)
      throw new Error(`${step} leads to ${location ?? 'nothing'}`)
    step = next
  }
}

const defaults: Record<string, Typed> = { 'for-whom': { askedFor: 'self' } }
