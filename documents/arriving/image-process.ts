import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

/**
 * A process of its own, one picture long: reads a picture from standard input and writes it anew, without anything that
 * was beside its pixels, to standard output. It is ended from outside when it takes too long or too much memory.
 */

/** More pixels than any telephone takes; what claims more is refused before it is unpacked. */
const pixelsAtMost = 100_000_000

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

process.stdout.write('.')
const picture = sharp(await buffer(process.stdin), {
  failOn: 'error',
  limitInputPixels: pixelsAtMost,
  sequentialRead: true,
}).autoOrient()
const format = process.argv[2]
const anew = format === 'png' ? picture.png({ compressionLevel: 3 }) : picture.jpeg({ quality: 90 })
process.stdout.write(await anew.toBuffer())
