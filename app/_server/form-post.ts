import { isFromHere } from '@/same-origin'

/**
 * How often each field may come: a name sent twice where one is meant is a faulty or forged form. A `text` comes once, and is
 * as long as people's own words may be.
 */
export type Fields = Readonly<Record<string, 'one' | 'many' | 'text'>>

export type PostedForm<Named extends Fields> = { [Name in keyof Named]: Named[Name] extends 'many' ? string[] : string }

/** A form that is not read: 400 damaged, 403 from elsewhere, 408 too slow, 413 too large, 415 of another type. */
export class FormRefused extends Error {
  override name = 'FormRefused'

  constructor(readonly status: 400 | 403 | 408 | 413 | 415) {
    super(`Form refused with ${status}`)
  }
}

export type Reading = { origin: string; bytesAtMost: number; secondsAtMost?: number }

/**
 * The fields of a form sent from a page of ours: Origin, type and length are checked first, what does not decode as
 * UTF-8 or is not in `fields` is refused, lines end in `\n`, and a field that was not sent is empty. Throws `FormRefused`.
 */
export async function readForm<const Named extends Fields>(
  request: Request,
  fields: Named,
  reading: Reading,
): Promise<PostedForm<Named>> {
  if (!isFromHere(request.headers, reading.origin)) throw new FormRefused(403)
  if (!isForm(request.headers.get('content-type'))) throw new FormRefused(415)
  return sorted(decodedPairs(await bodyOf(request, reading)), fields)
}

function isForm(type: string | null): boolean {
  return /^application\/x-www-form-urlencoded(\s*;\s*charset=utf-8)?$/i.test(type?.trim() ?? '')
}

const patience = 30

async function bodyOf(request: Request, { bytesAtMost, secondsAtMost = patience }: Reading): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > bytesAtMost) throw new FormRefused(413)
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  let isLate = false
  const alarm = setTimeout(() => {
    isLate = true
    void reader.cancel()
  }, secondsAtMost * 1000)
  try {
    const parts: Uint8Array[] = []
    let length = 0
    for (let part = await nextOf(reader); !part.done; part = await nextOf(reader)) {
      length += part.value.byteLength
      if (length > bytesAtMost) throw new FormRefused(413)
      parts.push(part.value)
    }
    if (isLate) throw new FormRefused(408)
    return Buffer.concat(parts)
  } finally {
    clearTimeout(alarm)
    await reader.cancel().catch(() => undefined)
  }
}

/** Whoever goes away in the middle of a form has sent a damaged one: that is no fault of ours. */
async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return reader.read().catch(() => {
    throw new FormRefused(400)
  })
}

function decodedPairs(body: Uint8Array): [string, string][] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    return text === '' ? [] : text.split('&').map(decodedPair)
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof URIError) throw new FormRefused(400)
    throw fault
  }
}

function decodedPair(pair: string): [string, string] {
  const [name = '', ...value] = pair.split('=')
  return [decoded(name), decoded(value.join('='))]
}

/** Strict where `URLSearchParams` is not: broken escapes and broken UTF-8 are faults, and so is NUL. */
function decoded(text: string): string {
  const plain = decodeURIComponent(text.replaceAll('+', ' '))
  if (plain.includes('\0')) throw new FormRefused(400)
  return plain.replace(/\r\n?/g, '\n')
}

function sorted<Named extends Fields>(pairs: [string, string][], fields: Named): PostedForm<Named> {
  const values = new Map<string, string[]>(Object.keys(fields).map((name) => [name, []]))
  for (const [name, value] of pairs) {
    const taken = values.get(name)
    if (!taken || (fields[name] !== 'many' && taken.length > 0)) throw new FormRefused(400)
    taken.push(value)
  }
  const entries = [...values].map(([name, taken]) => [name, fields[name] === 'many' ? taken : (taken[0] ?? '')])
  return Object.fromEntries(entries) as PostedForm<Named>
}
