import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** A file in a ZIP archive, by its entry in the central directory (APPNOTE.TXT 6.3.10, 4.3.12). */
export type ZipEntry = { name: string; method: number; packed: number; at: number }

const entriesAtMost = 2000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** The files that the central directory names, none unpacked; nothing where it is damaged, too long, or a ZIP64. */
export function readDirectory(archive: Buffer): ZipEntry[] | undefined {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endSignature) return undefined
  const count = archive.readUInt16LE(end + 10)
  if (count > entriesAtMost) return undefined
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) return undefined
    const nameLength = archive.readUInt16LE(at + 28)
    const rest = archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

const stored = 0
const deflated = 8

/**
 * The beginning of a file in the archive as text, `charactersAtMost` of it however much it would unpack to; nothing where it
 * cannot be read.
 */
export async function beginningOf(
  archive: Buffer,
  { at, method, packed }: ZipEntry,
  charactersAtMost: number,
): Promise<string | undefined> {
  if (at + 30 > archive.length) return undefined
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const content = archive.subarray(start, start + packed)
  if (method === stored) return content.toString('utf8', 0, charactersAtMost)
  return method === deflated ? inflated(content, charactersAtMost) : undefined
}

async function inflated(content: Buffer, bytesAtMost: number): Promise<string | undefined> {
  const parts: Buffer[] = []
  let length = 0
  const inflate = createInflateRaw()
  try {
    for await (const part of Readable.from([content]).pipe(inflate) as AsyncIterable<Buffer>) {
      parts.push(part)
      length += part.length
      if (length >= bytesAtMost) break
    }
  } catch {
    return undefined
  } finally {
    inflate.destroy()
  }
  return Buffer.concat(parts).toString('utf8', 0, bytesAtMost)
}
