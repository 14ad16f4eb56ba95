import { fileLimits, type FileLimits } from '@/domain/files/file'
import { isFromHere } from '@/same-origin'
import { FormRefused } from '../form-post'
import { inMemory, type SentFile } from './in-memory'
import { type FileTaker, SentForm, type SentUpload } from './sent-form'
import type { Turn } from './shared-turns'

type Reading<Name extends string, Kept> = {
  origin: string
  fields: readonly Name[]
  limits: FileLimits
  secondsAtMost?: number
  /** What becomes of each file while it arrives. */
  take: FileTaker<Kept>
  /** Where somebody else needs it, a body that is still on its way is given up, as if it were too slow. */
  turn?: Turn
}

/** What is read of a body at the most, so that whoever sends somewhat too much is still told what was too much. */
function bodyBytesAtMost({ bytesTogether }: FileLimits): number {
  return bytesTogether + 26 * 1024 * 1024
}

/** A telephone with poor reception sends twice as fast; whoever is slower keeps a turn from others. */
const slowest = { bytes: 256 * 1024, seconds: 10 }
/** An ordinary telephone sends more; whoever sends less does not keep others waiting for it. */
const slowBytes = 4 * slowest.bytes

/** The same for documents of people, and for sheets: what is looked at whole. */
export function readDocuments<const Name extends string>(
  request: Request,
  {
    limits = fileLimits,
    ...reading
  }: Pick<Reading<Name, SentFile>, 'origin' | 'fields' | 'turn'> & { limits?: FileLimits },
): Promise<SentUpload<Name, SentFile>> {
  return readUpload(request, { ...reading, limits, take: inMemory(limits) })
}

/**
 * The files and fields of a form sent from a page of ours, read as they arrive. A body that is cut, forged, longer or
 * shorter than it says, that does not say its length, as every browser does, or that names what is not in `fields`, is refused
 * as a whole. Throws `FormRefused`.
 */
export async function readUpload<const Name extends string, Kept>(
  request: Request,
  { origin, fields, limits, secondsAtMost = 180, take, turn }: Reading<Name, Kept>,
): Promise<SentUpload<Name, Kept>> {
  if (!isFromHere(request.headers, origin)) throw new FormRefused(403)
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new FormRefused(415)
  if (!/boundary="?[^\s";,]{1,70}"?\s*$/i.test(type)) throw new FormRefused(400)
  const announced = request.headers.get('content-length')
  if (announced === null) throw new FormRefused(400)
  const bytesAtMost = bodyBytesAtMost(limits)
  if (Number(announced) > bytesAtMost) throw new FormRefused(413)
  const form = new SentForm<Name, Kept>(type, fields, limits, take)
  try {
    const received = await receive(request.body, form, { secondsAtMost, turn, bytesAtMost })
    if (form.isDamaged || Number(announced) !== received) throw new FormRefused(400)
    return form.result()
  } catch (fault) {
    await form.giveUp()
    throw fault
  }
}

/** Reads the whole body into the form and says how many bytes it had. */
async function receive(
  body: ReadableStream<Uint8Array> | null,
  form: SentForm<string, unknown>,
  patience: Patience,
): Promise<number> {
  const reader = body?.getReader()
  if (!reader) throw new FormRefused(400)
  const progress = { received: 0, isLate: false, isWithUs: false }
  const stopWatching = watch(progress, patience, () => void reader.cancel().catch(() => undefined))
  try {
    for (let part = await read(reader); !part.done; part = await read(reader)) {
      progress.received += part.value.byteLength
      if (progress.received > patience.bytesAtMost) throw new FormRefused(413)
      progress.isWithUs = true
      await form.write(part.value)
      progress.isWithUs = false
      if (form.isDamaged) throw new FormRefused(400)
    }
    if (progress.isLate) throw new FormRefused(408)
    await form.end()
    return progress.received
  } finally {
    stopWatching()
    // What was cut off cannot be cancelled any more, and that it was cut off has been noticed already.
    await reader.cancel().catch(() => undefined)
  }
}

type Patience = { secondsAtMost: number; turn: Turn | undefined; bytesAtMost: number }
/** `isWithUs`: what has come is being looked at or kept here, and nothing more is taken meanwhile. */
type Progress = { received: number; isLate: boolean; isWithUs: boolean }

/**
 * Gives a body up that takes too long as a whole, of which too little comes, or whose turn somebody else needs, and says whether
 * it is slow just now. The time for which we keep it waiting does not count. Ends when the function that it gives is called.
 */
function watch(progress: Progress, { secondsAtMost, turn }: Patience, giveUp: () => void): () => void {
  let before = 0
  const late = () => {
    progress.isLate = true
    giveUp()
  }
  const judge = () => {
    const bytes = progress.received - before
    if (bytes < slowest.bytes) late()
    if (turn) turn.isSlow = bytes < slowBytes
    before = progress.received
  }
  let seconds = 0
  const pace = setInterval(() => {
    if (progress.isWithUs) return
    seconds += 1
    if (seconds % slowest.seconds === 0) judge()
    if (seconds >= secondsAtMost) late()
  }, 1000)
  turn?.ending.addEventListener('abort', late, { once: true })
  return () => {
    clearInterval(pace)
    turn?.ending.removeEventListener('abort', late)
    if (turn) turn.isSlow = false
  }
}

/** A connection that is cut while it is read is a damaged body, not a fault of ours. */
function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return reader.read().catch(() => {
    throw new FormRefused(400)
  })
}
