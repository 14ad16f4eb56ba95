import { origin } from './public-house'

type Handlers = Record<string, unknown>
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Which file answers which address, as Next finds it by the folders of app/. */
const addresses: [RegExp, () => Promise<Handlers>][] = [
  [/^\/$/, () => import('@/app/route')],
  [/^\/\.well-known\/gpc\.json$/, () => import('@/app/well-known/gpc.json/route')],
  [/^\/calendar\/(?<token>[^/]+)$/, () => import('@/app/calendar/[token]/route')],
  [/^\/deadlines$/, () => import('@/app/(public)/deadlines/route')],
  [/^\/follow$/, () => import('@/app/(portal)/follow/route')],
  [/^\/follow\/code$/, () => import('@/app/(portal)/follow/code/route')],
  [/^\/follow\/leave$/, () => import('@/app/(portal)/follow/leave/route')],
  [/^\/follow\/address\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/address/[token]/route')],
  [/^\/follow\/consent\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/consent/[token]/route')],
  [/^\/follow\/not-me\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/not-me/[token]/route')],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/again$/,
    () => import('@/app/(portal)/follow/requests/[reference]/again/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/copy$/,
    () => import('@/app/(portal)/follow/requests/[reference]/copy/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/contact$/,
    () => import('@/app/(portal)/follow/requests/[reference]/contact/route'),
  ],
  [/^\/follow\/requests$/, () => import('@/app/(portal)/follow/requests/route')],
  [/^\/follow\/requests\/(?<reference>[^/]+)$/, () => import('@/app/(portal)/follow/requests/[reference]/route')],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/message$/,
    () => import('@/app/(portal)/follow/requests/[reference]/message/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/withdraw$/,
    () => import('@/app/(portal)/follow/requests/[reference]/withdraw/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/files$/,
    () => import('@/app/(portal)/follow/requests/[reference]/files/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/files\/removal$/,
    () => import('@/app/(portal)/follow/requests/[reference]/files/removal/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/confirmation$/,
    () => import('@/app/(portal)/follow/requests/[reference]/confirmation/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/paper$/,
    () => import('@/app/(portal)/follow/requests/[reference]/paper/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/again$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/again/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/manifest$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/manifest/route'),
  ],
  [
    /^\/follow\/requests\/(?<reference>[^/]+)\/answer\/(?<file>[^/]+)$/,
    () => import('@/app/(portal)/follow/requests/[reference]/answer/[file]/route'),
  ],
  [/^\/follow\/(?<token>[^/]+)$/, () => import('@/app/(portal)/follow/[token]/route')],
  [/^\/(?<form>[^/]+)\/ask\/check$/, () => import('@/app/(public)/[form]/ask/check/route')],
  [/^\/(?<form>[^/]+)\/ask\/(?<step>[^/]+)$/, () => import('@/app/(public)/[form]/ask/[step]/route')],
  [
    /^\/(?<form>[^/]+)\/preview\/(?<version>[^/]+)\/(?<step>[^/]+)$/,
    () => import('@/app/(public)/[form]/preview/[version]/[step]/route'),
  ],
  [/^\/(?<form>[^/]+)\/look\/(?<colours>[^/]+)$/, () => import('@/app/(public)/[form]/look/[colours]/route')],
  [/^\/(?<form>[^/]+)\/logo\/(?<hash>[^/]+)$/, () => import('@/app/(public)/[form]/logo/[hash]/route')],
  [/^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/sent/[token]/route')],
  [/^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)\/files$/, () => import('@/app/(public)/[form]/sent/[token]/files/route')],
  [
    /^\/(?<form>[^/]+)\/sent\/(?<token>[^/]+)\/files\/removal$/,
    () => import('@/app/(public)/[form]/sent/[token]/files/removal/route'),
  ],
  [/^\/(?<form>[^/]+)\/confirm\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/confirm/[token]/route')],
  [/^\/(?<form>[^/]+)\/not-me\/(?<token>[^/]+)$/, () => import('@/app/(public)/[form]/not-me/[token]/route')],
  [/^\/(?<form>[^/]+)$/, () => import('@/app/(public)/[form]/route')],
]

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
    return this.#send('POST', path, { body: form, headers: { Origin: origin, ...headers } })
  }

  /** A body made by hand, where a test sends what no browser would; a form unless its type is given. */
  async postBody(path: string, body: BodyInit | Uint8Array, headers: Record<string, string> = {}): Promise<Seen> {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const streamed = body instanceof ReadableStream ? { duplex: 'half' as const } : {}
    return this.#send('POST', path, {
      body: body as BodyInit,
      ...streamed,
      headers: { Origin: origin, ...type, ...headers },
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
