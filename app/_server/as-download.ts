import { Readable } from 'node:stream'
import { create as contentDisposition } from 'content-disposition'
import { fileTypeFacts, type KeptType } from '@/domain/files/file'

type Head = { name: string; type: KeptType; bytes: number }

/** A file to be saved and never shown, under a type from our own table; without its content for a question about its head. */
export function asDownload({ name, type, bytes }: Head, content: Buffer | null): Response {
  return new Response(content && new Uint8Array(content), {
    headers: { ...headersOf(name, fileTypeFacts[type].mediaType), 'Content-Length': String(bytes) },
  })
}

/** A file that we have written, likewise; a reader who goes away ends what makes it. */
export function asSaved(name: string, mediaType: string, content: Readable): Response {
  const body = Readable.toWeb(content) as ReadableStream<Uint8Array>
  return new Response(body, { headers: headersOf(name, mediaType) })
}

function headersOf(name: string, mediaType: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Accept-Ranges': 'none',
  }
}
