import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf, aPhoto, beginnings } from '@/app/_server/upload/testing/samples'
import { eicar, scannedFiles } from '@/app/_server/upload/testing/scanner'
import { environment } from '@/env'
import { judgeAttachments } from './judge-attachments'

const mebibyte = 1024 * 1024

let scanner: Awaited<ReturnType<typeof scannedFiles>>
beforeAll(async () => (scanner = await scannedFiles()))
afterAll(async () => scanner.close())

type Letter = Parameters<typeof judgeAttachments>[0]

function judged(attachments: Letter['attachments'], letter: Partial<Letter> = {}) {
  return judgeAttachments({ attachments, automatic: null, isCut: false, ...letter }, environment().CLAMD_URL)
}

test('each file of a letter is looked at as one that is sent through a page, and what is refused says why', async () => {
  const { files, refused } = await judged([
    { name: '../contract.pdf', content: aPdf() },
    { name: 'me.jpg', content: await aPhoto() },
    { name: 'photo.heic', content: beginnings['heic'] ?? null },
    { name: 'page.html', content: beginnings['html'] ?? null },
    { name: 'run.pdf', content: beginnings['exe'] ?? null },
    { name: 'paper.png', content: aPdf() },
    { name: 'broken.jpg', content: (await aPhoto()).subarray(0, 400) },
    { name: 'bad.pdf', content: Buffer.concat([aPdf(), eicar]) },
    { name: '', content: Buffer.alloc(0) },
  ])
  expect(files.map(({ name, type, scan }) => [name, type, scan])).toEqual([
    ['contract.pdf', 'pdf', 'clean'],
    ['me.jpg', 'jpeg', 'clean'],
  ])
  expect((await sharp(files[1]?.content).metadata()).exif).toBeUndefined()
  expect(refused).toEqual([
    { name: 'photo.heic', because: 'wrong-kind' },
    { name: 'page.html', because: 'wrong-kind' },
    { name: 'run.pdf', because: 'wrong-kind' },
    { name: 'paper.png', because: 'wrong-kind' },
    { name: 'broken.jpg', because: 'damaged' },
    { name: 'bad.pdf', because: 'harmful', harm: 'Eicar-Test-Signature' },
    { name: 'document.pdf', because: 'empty' },
  ])
})

test('of one letter five files are kept, of at most 10 MiB each and 25 MiB together', async () => {
  const six = Array.from({ length: 6 }, (_, at) => ({ name: `${at}.pdf`, content: aPdf() }))
  const many = await judged(six)
  expect(many.files.map(({ name }) => name)).toEqual(['0.pdf', '1.pdf', '2.pdf', '3.pdf', '4.pdf'])
  expect(many.refused).toEqual([{ name: '5.pdf', because: 'too-many' }])
  const large = await judged([
    { name: 'a.pdf', content: aPdf(10 * mebibyte) },
    { name: 'b.pdf', content: aPdf(10 * mebibyte + 1) },
    { name: 'c.pdf', content: aPdf(10 * mebibyte) },
    { name: 'd.pdf', content: aPdf(6 * mebibyte) },
    { name: 'e.pdf', content: aPdf(5 * mebibyte) },
  ])
  expect(large.files.map(({ name }) => name)).toEqual(['a.pdf', 'c.pdf', 'e.pdf'])
  expect(large.refused).toEqual([
    { name: 'b.pdf', because: 'too-large' },
    { name: 'd.pdf', because: 'too-large' },
  ])
})

test('a file of which not all was read is not kept, and a letter that was not read to its end says so once', async () => {
  const cut = await judged([{ name: 'a.pdf', content: null }], { isCut: true })
  expect(cut).toEqual({ files: [], refused: [{ name: 'a.pdf', because: 'not-read' }] })
  expect(await judged([], { isCut: true })).toEqual({ files: [], refused: [{ name: '', because: 'not-read' }] })
})

test('what a machine sent is not looked at, and of a letter that came back nothing is told', async () => {
  const attachments = [{ name: 'a.pdf', content: aPdf() }]
  const automatic = await judged(attachments, { automatic: { kind: 'auto-reply' } })
  expect(automatic).toEqual({ files: [], refused: [{ name: 'a.pdf', because: 'automatic' }] })
  const bounce = await judged(attachments, { automatic: { kind: 'bounce', isFinal: true } })
  expect(bounce).toEqual({ files: [], refused: [] })
})

test('a scanner that does not answer leaves a file unscanned, and a letter where it is', async () => {
  const { files } = await judgeAttachments(
    { attachments: [{ name: 'a.pdf', content: aPdf() }], automatic: null, isCut: false },
    'tcp://127.0.0.1:1',
  )
  expect(files.map(({ scan }) => scan)).toEqual(['not-scanned'])
})
