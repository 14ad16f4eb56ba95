import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const mebibyte = 1024 * 1024

/** A PDF of exactly so many bytes, unlike every other. */
export function aPdf(bytes = 2000): Buffer {
  const pdf = Buffer.alloc(bytes, '%')
  pdf.write('%PDF-1.7\n')
  return Buffer.concat([pdf.subarray(0, 9), randomBytes(Math.min(16, bytes - 9)), pdf.subarray(25)]).subarray(0, bytes)
}

export const tenMebibytes = 10 * mebibyte

export function aJpeg(): Promise<Buffer> {
  return picture().jpeg().toBuffer()
}

export function aPng(): Promise<Buffer> {
  return picture().png().toBuffer()
}

/** A photo that says where it was taken. */
export function aPhoto(): Promise<Buffer> {
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' }
  return picture()
    .withExif({ IFD0: { Copyright: 'CANARY-EXIF' }, IFD3: place })
    .jpeg()
    .toBuffer()
}

function picture() {
  const background = { r: Math.floor(Math.random() * 255), g: 80, b: 120 }
  return sharp({ create: { width: 320, height: 200, channels: 3, background } })
}

/** A PNG that claims this size; its pixels, if any are given, are packed zeros. */
export function pngOfSize(width: number, height: number, pixels = Buffer.alloc(16)): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return png(chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0)))
}

/** A picture of very many frames. */
export function movingPng(frames: number): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  const control = Buffer.alloc(8)
  control.writeUInt32BE(frames)
  const pixel = deflateSync(Buffer.alloc(4))
  return png(chunk('IHDR', head), chunk('acTL', control), chunk('IDAT', pixel), chunk('IEND', Buffer.alloc(0)))
}

function png(...chunks: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Files by their first bytes. */
export const beginnings: Record<string, Buffer> = {
  html: Buffer.from('<!doctype html><script>alert(1)</script>'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  laughs: Buffer.from('<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><svg>&lol;</svg>'),
  exe: Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'),
  zip: Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
  '7z': Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'),
  eml: Buffer.from('From: a@b.example\r\nSubject: x\r\n\r\nx'),
  gif: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
  webp: Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1'),
  avif: Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf', 'latin1'),
  heic: Buffer.from('\0\0\0\x1cftypheic\0\0\0\0mif1heic    ', 'latin1'),
  tiff: Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1'),
  bmp: Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'),
  psd: Buffer.from('8BPS\0\x01\0\0\0\0\0\0\0\x03', 'latin1'),
}
