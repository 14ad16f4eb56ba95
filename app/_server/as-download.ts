import { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import type { FileContent } from '@/db/queries/file-content'
import { fileTypeFacts, type KeptType } from '@/domain/files/file'

type Head = { name: string; type: KeptType; bytes: number }

/** A file to be saved and never shown, under a type from our own table; without its content for a question about its head. */
export function asDownload({ name, type, bytes }: Head, content: FileContent | null): Response {
  return new Response(content && bodyOf(content), {
    headers: { ...headersOf(name, fileTypeFacts[type].mediaType), 'Content-Length': String(bytes) },
  })
}

/** A file that we have written, likewise; a reader who goes away ends what makes it. */
export function asSaved(name: string, mediaType: string, content: Readable): Response {
  const body = Readable.toWeb(content) as ReadableStream<Uint8Array>
  return new Response(body, { headers: headersOf(name, mediaType) })
}

/** What is large leaves as it is read, and breaks off where a piece of it is not what was kept. */
function bodyOf(content: FileContent): BodyInit {
  if (Buffer.isBuffer(content)) return new Uint8Array(content)
  return Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream<Uint8Array>
}

function headersOf(name: string, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Accept-Ranges': 'none',
  }
}
