import { inflateRawSync } from 'node:zlib'

export type Part = { name: string; content: Buffer }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const partsAtMost = 2000

/**
 * The parts of a ZIP archive, unpacked here before anybody else does, and never more than so many bytes together, whatever the
 * archive says of itself. APPNOTE.TXT 6.3, 4.3.12 and 4.3.16; what is encrypted, split or packed otherwise is not read.
 */
export function unpackedParts(zip: Buffer, bytesAtMost: number): Part[] | 'sheet-not-read' | 'sheet-unpacks-too-large' {
  try {
    return partsIn(zip, bytesAtMost)
  } catch (fault) {
    if (fault instanceof RangeError && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE')
      return 'sheet-unpacks-too-large'
    if (fault instanceof RangeError || fault instanceof Error) return 'sheet-not-read'
    throw fault
  }
}

function partsIn(zip: Buffer, bytesAtMost: number): Part[] | 'sheet-not-read' | 'sheet-unpacks-too-large' {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) return 'sheet-not-read'
  const count = zip.readUInt16LE(end + 10)
  if (count > partsAtMost) return 'sheet-unpacks-too-large'
  const parts: Part[] = []
  let [at, left] = [zip.readUInt32LE(end + 16), bytesAtMost]
  for (let place = 0; place < count; place += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) return 'sheet-not-read'
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const [name = 0, extra = 0, comment = 0] = lengths
    const content = contentAt(zip, at, left)
    if (content === 'sheet-not-read' || content === 'sheet-unpacks-too-large') return content
    left -= content.length
    parts.push({ name: zip.toString('utf8', at + 46, at + 46 + name), content })
    at += 46 + name + extra + comment
  }
  return parts
}

function contentAt(zip: Buffer, at: number, left: number): Buffer | 'sheet-not-read' | 'sheet-unpacks-too-large' {
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
  const [packed, says, header] = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset))
  if (packed === undefined || says === undefined || header === undefined || (flags & 1) === 1) return 'sheet-not-read'
  if (says > left) return 'sheet-unpacks-too-large'
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const bytes = zip.subarray(from, from + packed)
  if (method === 0) return bytes
  return method === 8 ? inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) }) : 'sheet-not-read'
}
