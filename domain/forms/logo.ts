/** The most a logo may weigh, so that a page with it stays within what a page may weigh. */
export const logoBytesAtMost = 6 * 1024

/** No side of a logo is longer: it is shown two lines high. */
export const logoPixelsAtMost = 1200

/** A logo as it is kept: only what makes up the picture, with its size in pixels. */
export type Logo = { type: 'image/png' | 'image/jpeg'; width: number; height: number; bytes: Uint8Array }

/**
 * Reads a PNG or JPEG by what is in it, whatever it is called, and leaves out all that is no picture. Nothing for
 * anything else.
 */
export function readLogo(bytes: Uint8Array): Logo | undefined {
  const logo = readPng(bytes) ?? readJpeg(bytes)
  if (!logo) return undefined
  const isSane = [logo.width, logo.height].every((side) => side > 0 && side <= logoPixelsAtMost)
  return isSane ? logo : undefined
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const pictureChunks = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']

/** @see ISO/IEC 15948 (PNG), 5: a signature, then chunks of length, type, data and check sum. */
function readPng(bytes: Uint8Array): Logo | undefined {
  if (!signature.every((value, index) => bytes[index] === value)) return undefined
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.slice(0, 8)]
  const types: string[] = []
  for (let at = 8; types.at(-1) !== 'IEND';) {
    if (at + 12 > bytes.length) return undefined
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const type = String.fromCharCode(...bytes.slice(at + 4, at + 8))
    types.push(type)
    if (pictureChunks.includes(type)) kept.push(bytes.slice(at, end))
    at = end
  }
  if (types[0] !== 'IHDR' || !types.includes('IDAT')) return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), bytes: joined(kept) }
}

/** @see ITU-T T.81 (JPEG), B.1: segments after their markers; what applications and comments add is no part of the picture. */
function readJpeg(bytes: Uint8Array): Logo | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const view = viewOf(bytes)
  const kept: Uint8Array[] = [bytes.slice(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return undefined
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda) {
      const last = endOfPicture(bytes, end)
      if (!size || !last) return undefined
      return { type: 'image/jpeg', ...size, bytes: joined([...kept, bytes.slice(at, last)]) }
    }
    if (!isAddition(marker)) kept.push(bytes.slice(at, end))
    at = end
  }
  return undefined
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** APP1 to APP15 but APP14, which says how colours are coded, and COM. */
function isAddition(marker: number): boolean {
  return (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
}

function endOfPicture(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return undefined
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
