import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { FileLimits } from '@/domain/files/file'
import { FormRefused } from '../form-post'

/** A file as it was sent: its content, or why it was not kept while it was read. */
export type SentFile = { name: string; content: Buffer | 'too-large' | 'too-large-together' }

/** What one sending held: its fields, its files in order, and whether there were more of them than are taken at a time. */
export type SentUpload<Name extends string> = { fields: Record<Name, string>; files: SentFile[]; hasMore: boolean }

const limits = { fieldNameSize: 100, fieldSize: 1024, fields: 10, parts: 20, headerPairs: 20, headerSize: 8192 }

/** A form with files while it arrives. `isDamaged`: no page of ours sends such a form. */
export class SentForm<Name extends string> {
  readonly #busboy: BusboyInstance
  readonly #fields = new Map<Name, string>()
  readonly #files: SentFile[] = []
  #together = 0
  #hasMore = false
  isDamaged = false

  /** Throws `FormRefused` for a content type that cannot be read. */
  constructor(
    contentType: string,
    private readonly known: readonly Name[],
    private readonly most: FileLimits,
  ) {
    this.#busboy = parserOf(contentType, most)
    const damaged = () => (this.isDamaged = true)
    this.#busboy.on('error', damaged)
    this.#busboy.on('partsLimit', damaged)
    this.#busboy.on('fieldsLimit', damaged)
    this.#busboy.on('filesLimit', () => (this.#hasMore = true))
    this.#busboy.on('field', (name, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut) this.isDamaged = true
      else this.#keepField(name, value)
    })
    this.#busboy.on('file', (field, stream, name) => this.#keepFile(field, stream, name))
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#busboy.write(bytes) || this.isDamaged) return
    const gone = Promise.race([once(this.#busboy, 'drain'), once(this.#busboy, 'close')])
    await gone.catch(() => (this.isDamaged = true))
  }

  async end(): Promise<void> {
    const finished = once(this.#busboy, 'finish').catch(() => (this.isDamaged = true))
    this.#busboy.end()
    await finished
  }

  result(): SentUpload<Name> {
    const fields = Object.fromEntries(this.known.map((name) => [name, this.#fields.get(name) ?? '']))
    return { fields: fields as Record<Name, string>, files: this.#files.filter(isChosen), hasMore: this.#hasMore }
  }

  #keepField(name: string, value: string): void {
    const known = this.known.find((each) => each === name)
    if (!known || this.#fields.has(known) || value.includes('\0')) this.isDamaged = true
    else this.#fields.set(known, value)
  }

  /** What is too large is read on without being kept, so that the sender hears of it. */
  #keepFile(field: string, stream: Readable, name: string | undefined): void {
    const file: SentFile = { name: asChosen(name ?? ''), content: Buffer.alloc(0) }
    const parts: Buffer[] = []
    const drop = (why: 'too-large' | 'too-large-together') => {
      file.content = why
      this.#together -= parts.reduce((sum, { length }) => sum + length, 0)
      parts.length = 0
    }
    if (field !== 'files') this.isDamaged = true
    stream.on('error', () => (this.isDamaged = true))
    stream.on('limit', () => drop('too-large'))
    stream.on('data', (part: Buffer) => {
      if (typeof file.content === 'string') return
      parts.push(part)
      this.#together += part.length
      if (this.#together > this.most.bytesTogether) drop('too-large-together')
    })
    stream.on('end', () => {
      if (typeof file.content !== 'string') file.content = Buffer.concat(parts)
    })
    this.#files.push(file)
  }
}

/** A field in which no file was chosen is sent as one without a name and without content (HTML standard, 4.10.21.4). */
function isChosen({ name, content }: SentFile): boolean {
  return name !== '' || content.length > 0
}

const encoded = { '%22': '"', '%0A': '\n', '%0D': '\r' } as const

/** A name as it was before the browser encoded these three in it, and nothing else (HTML standard, 4.10.21.8). */
function asChosen(name: string): string {
  return name.replace(/%22|%0A|%0D/g, (code) => encoded[code as keyof typeof encoded])
}

function parserOf(contentType: string, { files, bytes: fileSize }: FileLimits): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { ...limits, files, fileSize } })
  } catch {
    throw new FormRefused(400)
  }
}
