import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, unzipSync } from 'node:zlib'

export type Hit = { file: string; canary: number; form: string }
export type Scan = { files: number; bytes: number; hits: Hit[] }

type Needle = { canary: number; form: string; bytes: Buffer }

/** Looks into every file under the folders for texts as they are, in base64, in hex, and inside what is compressed. */
export function scanForCanaries(folders: readonly string[], canaries: readonly string[]): Scan {
  const needles = canaries.flatMap(needlesFor)
  const scan: Scan = { files: 0, bytes: 0, hits: [] }
  for (const file of folders.flatMap(filesUnder)) {
    const content = readFileSync(file)
    scan.files += 1
    scan.bytes += content.length
    for (const part of [content, ...unpacked(content)])
      for (const { canary, form, bytes } of needles) if (part.includes(bytes)) scan.hits.push({ file, canary, form })
  }
  return scan
}

/** In base64 a text looks different at each of three offsets; the first and last characters depend on what is beside it. */
function needlesFor(text: string, canary: number): Needle[] {
  const plain = [text, text.toLowerCase(), text.toUpperCase(), JSON.stringify(text).slice(1, -1)]
  const utf8 = Buffer.from(text)
  const hex = utf8.toString('hex')
  const named = (form: string, bytes: Buffer) => ({ canary, form, bytes })
  return [...new Set(plain)]
    .map((spelt) => named('plain', Buffer.from(spelt)))
    .concat(
      [hex, hex.toUpperCase()].map((spelt) => named('hex', Buffer.from(spelt))),
      [0, 1, 2].flatMap((offset) =>
        base64At(utf8, offset).map((spelt) => named(`base64+${offset}`, Buffer.from(spelt))),
      ),
      [named('utf-16', Buffer.from(text, 'utf16le')), named('percent', Buffer.from(encodeURIComponent(text)))],
    )
}

function base64At(text: Buffer, offset: number): string[] {
  const padded = Buffer.concat([Buffer.alloc(offset), text])
  const first = offset === 0 ? 0 : offset + 1
  const whole = Math.floor((padded.length * 8) / 6)
  const spelt = padded.toString('base64').slice(first, whole)
  return [spelt, spelt.replaceAll('+', '-').replaceAll('/', '_')]
}

const signs: readonly [Buffer, (packed: Buffer) => Buffer][] = [
  [Buffer.from([0x1f, 0x8b, 0x08]), gunzipSync],
  [Buffer.from([0x78, 0x01]), inflateSync],
  [Buffer.from([0x78, 0x9c]), inflateSync],
  [Buffer.from([0x78, 0xda]), inflateSync],
]

/** What lies compressed in a file, wherever it begins, and the file itself where it is nothing else. */
function unpacked(content: Buffer): Buffer[] {
  const inside = signs.flatMap(([sign, unpack]) =>
    placesOf(content, sign).flatMap((place) => attempt(() => unpack(content.subarray(place)))),
  )
  return [
    ...inside,
    ...[brotliDecompressSync, inflateRawSync, unzipSync].flatMap((unpack) => attempt(() => unpack(content))),
  ]
}

function placesOf(content: Buffer, sign: Buffer): number[] {
  const places: number[] = []
  for (let place = content.indexOf(sign); place >= 0; place = content.indexOf(sign, place + 1)) places.push(place)
  return places
}

/** Most bytes that look like the beginning of something compressed are not. */
function attempt(unpack: () => Buffer): Buffer[] {
  try {
    return [unpack()]
  } catch (fault) {
    if (fault instanceof Error) return []
    throw fault
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
