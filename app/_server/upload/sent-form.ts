import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { FileLimits } from '@/domain/files/file'
import { FormRefused } from '../form-post'

/** A file while it arrives; `truncated` once it is longer than a file may be. */
export type ArrivingFile = Readable & { truncated?: boolean }

/** What becomes of each file while it arrives, one after the other; nothing of a field in which none was chosen. */
export type FileTaker<Kept> = (name: string, arriving: ArrivingFile) => Promise<Kept | undefined>

/** What one sending held: its fields, its files in order, and whether there were more of them than are taken at a time. */
export type SentUpload<Name extends string, Kept> = { fields: Record<Name, string>; files: Kept[]; hasMore: boolean }

const limits = { fieldNameSize: 100, fieldSize: 1024, fields: 10, parts: 20, headerPairs: 20, headerSize: 8192 }

/** A form with files while it arrives. `isDamaged`: no page of ours sends such a form. */
export class SentForm<Name extends string, Kept> {
  readonly #busboy: BusboyInstance
  readonly #fields = new Map<Name, string>()
  readonly #arriving: ArrivingFile[] = []
  readonly #taken: Promise<Kept | undefined>[] = []
  #files: Kept[] = []
  #fault: unknown
  #hasMore = false
  isDamaged = false

  /** Throws `FormRefused` for a content type that cannot be read. */
  constructor(
    contentType: string,
    private readonly known: readonly Name[],
    most: FileLimits,
    private readonly take: FileTaker<Kept>,
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
    this.#busboy.on('file', (field, arriving, name) => this.#takeFile(field, arriving, name))
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#busboy.write(bytes) || this.isDamaged) return
    const gone = Promise.race([once(this.#busboy, 'drain'), once(this.#busboy, 'close')])
    await gone.catch(() => (this.isDamaged = true))
  }

  /** Throws what stood in the way of taking a file. */
  async end(): Promise<void> {
    const finished = once(this.#busboy, 'finish').catch(() => (this.isDamaged = true))
    this.#busboy.end()
    await finished
    if (this.isDamaged) return
    this.#files = (await Promise.all(this.#taken)).filter((kept) => kept !== undefined)
    if (this.#fault) throw this.#fault as Error
  }

  /** Nothing more comes: whoever takes a file hears of it, and is waited for. */
  async giveUp(): Promise<void> {
    for (const arriving of this.#arriving) arriving.destroy()
    await Promise.all(this.#taken)
  }

  result(): SentUpload<Name, Kept> {
    const fields = Object.fromEntries(this.known.map((name) => [name, this.#fields.get(name) ?? '']))
    return { fields: fields as Record<Name, string>, files: this.#files, hasMore: this.#hasMore }
  }

  #keepField(name: string, value: string): void {
    const known = this.known.find((each) => each === name)
    if (!known || this.#fields.has(known) || value.includes('\0')) this.isDamaged = true
    else this.#fields.set(known, value)
  }

  #takeFile(field: string, arriving: ArrivingFile, name: string | undefined): void {
    if (field !== 'files') this.isDamaged = true
    arriving.on('error', () => (this.isDamaged = true))
    const taken = this.take(asChosen(name ?? ''), arriving).catch((fault: unknown) => {
      this.#fault ??= fault
      arriving.resume()
      return undefined
    })
    this.#arriving.push(arriving)
    this.#taken.push(taken)
  }
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
