import { type HtmlForm, formsIn, textOf } from './html-forms'

export type Seen = { status: number; address: string; headers: Headers; html: string }

/** Somebody at the public form without a browser: follows the pages, keeps the cookies, fills in the real forms. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  constructor(
    readonly origin: string,
    /** The network address a proxy in front would name; it counts with TRUST_PROXY_HOPS=1. */
    readonly from?: string,
  ) {}

  /** What a browser needs to go on where this visitor is. */
  cookies(): { name: string; value: string; url: string }[] {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.origin }))
  }

  /** Opens a page and goes wherever it leads. */
  async open(path: string): Promise<Seen> {
    const seen = await this.#send('GET', path)
    return this.#follow(seen)
  }

  /** Fills in a form of a page by the names of its fields, presses its button, and goes wherever that leads. */
  async press(page: Seen, values: Record<string, string | string[]> = {}): Promise<Seen> {
    return this.#follow(await this.pressOnly(page, values))
  }

  /** The same without following: the very answer to the POST. */
  async pressOnly(page: Seen, values: Record<string, string | string[]> = {}): Promise<Seen> {
    const form = formsIn(page.html).find(({ method }) => method === 'post')
    if (!form) throw new Error(`There is no form at ${page.address}: ${textOf(page.html).slice(0, 200)}`)
    return this.#send('POST', new URL(form.action, page.address).pathname, filledIn(form, values))
  }

  async #follow(seen: Seen): Promise<Seen> {
    let here = seen
    for (let steps = 0; steps < 10; steps++) {
      const location = here.headers.get('location')
      if (!location) return here
      here = await this.#send('GET', new URL(location, here.address).pathname)
    }
    throw new Error(`${seen.address} leads round in circles`)
  }

  async #send(method: 'GET' | 'POST', path: string, body?: URLSearchParams): Promise<Seen> {
    const address = new URL(path, this.origin).href
    const headers = new Headers()
    if (this.#cookies.size > 0) headers.set('Cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '))
    if (this.from) headers.set('X-Forwarded-For', this.from)
    if (method === 'POST') headers.set('Origin', this.origin)
    const answer = await fetch(address, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    })
    for (const cookie of answer.headers.getSetCookie()) this.#keep(cookie)
    return { status: answer.status, address, headers: answer.headers, html: await answer.text() }
  }

  #keep(cookie: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }
}

export type Asking = { rights: string[]; name: string; email: string; words?: string; telephone?: string }

/**
 * Everything but the last button: answers what each page asks, leaves the rest as it is, and gives the page "Check your
 * answers".
 */
export async function fillIn(visitor: Visitor, form: string, asking: Asking): Promise<Seen> {
  let page = await visitor.open(`/${form}/ask/what`)
  for (let pages = 0; !page.address.endsWith('/ask/check'); pages++) {
    if (pages === 20) throw new Error(`${page.address} does not lead to the end of the form`)
    page = await visitor.press(page, askedOn(page, asking))
  }
  return page
}

function askedOn({ html }: Seen, asking: Asking): Record<string, string | string[]> {
  const names = new Set(formsIn(html).flatMap(({ fields }) => fields.map(({ name }) => name)))
  return Object.fromEntries(Object.entries(asking).filter(([name]) => names.has(name)))
}

/** What the page after sending tells: the reference, and the days as the page writes them. */
export function receiptOf({ html }: Seen): { reference: string; receivedOn: string; answerBy: string } {
  const text = textOf(html)
  const found = (pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
  return {
    reference: found(/(DSR-\d{4}-\d+-\d)/),
    receivedOn: found(/Received on\s*(\d{1,2} \w+ \d{4})/),
    answerBy: found(/answer by\s*(\d{1,2} \w+ \d{4})/),
  }
}

function filledIn({ fields }: HtmlForm, values: Record<string, string | string[]>): URLSearchParams {
  const unknown = Object.keys(values).filter((name) => !fields.some((field) => field.name === name))
  if (unknown.length > 0) throw new Error(`The form has no field ${unknown.join(', ')}`)
  const names = [...new Set(fields.map(({ name }) => name))]
  const pairs = names.flatMap((name) => {
    const given = values[name]
    const kept = fields.filter((field) => field.name === name && field.isSet).map(({ value }) => value)
    return (given === undefined ? kept : [given].flat()).map((value) => [name, value])
  })
  return new URLSearchParams(pairs)
}
