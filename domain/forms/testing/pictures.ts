import { crc32, deflateSync } from 'node:zlib'

/** A PNG of three by two red pixels, or one that says it has another width. */
export function png({ width = 3, more = [] as Buffer[] } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(2, 4)
  header.set([8, 2], 8)
  const rows = Buffer.concat([1, 2].map(() => Buffer.from([0, ...Array(9).fill(0x80)] as number[])))
  const parts = [chunk('IHDR', header), ...more, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

/** The same with a comment in it. */
export function withText(text: string): Buffer {
  return png({ more: [chunk('tEXt', Buffer.from(`Comment\0${text}`))] })
}

/** The frame of a JPEG of three by two pixels, with what a camera adds. */
export function jpeg(camera = ''): Buffer {
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data])
  const frame = Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(camera ? [segment(0xe1, Buffer.from(camera)), segment(0xfe, Buffer.from(camera))] : []),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
