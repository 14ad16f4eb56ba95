import { fileLimits, type FileLimits } from '@/domain/files/file'
import { isFromHere } from '@/same-origin'
import { FormRefused } from '../form-post'
import { SentForm, type SentUpload } from './sent-form'

type Reading<Name extends string> = {
  origin: string
  fields: readonly Name[]
  limits?: FileLimits
  secondsAtMost?: number
}

/** What is read of a body at the most, so that whoever sends somewhat too much is still told what was too much. */
const bodyBytesAtMost = fileLimits.files * fileLimits.bytes + 1024 * 1024

/**
 * The files and fields of a form sent from a page of ours, read as they arrive. A body that is cut, forged, longer or
 * shorter than it says, or that names what is not in `fields`, is refused as a whole. Throws `FormRefused`.
 */
export async function readUpload<const Name extends string>(
  request: Request,
  { origin, fields, limits = fileLimits, secondsAtMost = 180 }: Reading<Name>,
): Promise<SentUpload<Name>> {
  if (!isFromHere(request.headers, origin)) throw new FormRefused(403)
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new FormRefused(415)
  if (!/boundary="?[^\s";,]{1,70}"?\s*$/i.test(type)) throw new FormRefused(400)
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > bodyBytesAtMost) throw new FormRefused(413)
  const form = new SentForm<Name>(type, fields, limits)
  const received = await receive(request.body, form, secondsAtMost)
  if (form.isDamaged || (announced !== null && Number(announced) !== received)) throw new FormRefused(400)
  return form.result()
}

/** Reads the whole body into the form and says how many bytes it had. */
async function receive(
  body: ReadableStream<Uint8Array> | null,
  form: SentForm<string>,
  secondsAtMost: number,
): Promise<number> {
  const reader = body?.getReader()
  if (!reader) throw new FormRefused(400)
  let isLate = false
  const alarm = setTimeout(() => {
    isLate = true
    void reader.cancel()
  }, secondsAtMost * 1000)
  let received = 0
  try {
    for (let part = await read(reader); !part.done; part = await read(reader)) {
      received += part.value.byteLength
      if (received > bodyBytesAtMost) throw new FormRefused(413)
      await form.write(part.value)
      if (form.isDamaged) throw new FormRefused(400)
    }
    if (isLate) throw new FormRefused(408)
    await form.end()
    return received
  } finally {
    clearTimeout(alarm)
    // What was cut off cannot be cancelled any more, and that it was cut off has been noticed already.
    await reader.cancel().catch(() => undefined)
  }
}

/** A connection that is cut while it is read is a damaged body, not a fault of ours. */
function read(reader: ReadableStreamDefaultReader<Uint8Array>) {
  return reader.read().catch(() => {
    throw new FormRefused(400)
  })
}
