import { create as contentDisposition } from 'content-disposition'
import { fileTypeFacts, type KeptType } from '@/domain/files/file'

type Head = { name: string; type: KeptType; bytes: number }

/** A file to be saved and never shown, under a type from our own table; without its content for a question about its head. */
export function asDownload({ name, type, bytes }: Head, content: Buffer | null): Response {
  return new Response(content && new Uint8Array(content), {
    headers: {
      'Content-Type': fileTypeFacts[type].mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': contentDisposition(name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Accept-Ranges': 'none',
    },
  })
}
