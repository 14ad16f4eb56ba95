import sharp from 'sharp'
import { expect, test } from 'vitest'
import { DamagedImage, rewriteImage } from './rewrite-image'

test('a picture that takes more than there is for one is given up, and the next one is written', async () => {
  const plain = sharp({ create: { width: 9900, height: 9900, channels: 3, background: 'white' } })
  // Lying on its side, the whole of it must be unpacked before its first line can be written.
  const lying = await plain.withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(lying.length).toBeLessThan(10 * 1024 * 1024)
  await expect(rewriteImage('jpeg', lying)).rejects.toThrow(DamagedImage)
  const small = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { width, height, orientation } = await sharp(await rewriteImage('jpeg', small)).metadata()
  expect({ width, height, orientation }).toEqual({ width: 20, height: 30, orientation: undefined })
}, 120_000)
