import { expect, test } from 'vitest'
import type { Paper } from './paper'
import { pdfOf } from './pdf'

const paper: Paper = {
  ...{ title: 'Request', author: 'Lindenhof', language: 'en', isRightToLeft: false, foot: 'DSR-2026-0001-9' },
  passages: [],
}

test('a PDF holds its own letters, also those of Arabic', async () => {
  const pdf = await pdfOf({ ...paper, language: 'ar', isRightToLeft: true, title: 'ردّنا على طلبكم' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('DejaVuSans')).toBe(true)
  expect(pagesOf(pdf)).toBe(1)
})

test('the same words of one day are the same file, byte for byte', async () => {
  const letter: Paper = { ...paper, madeOn: '2026-03-10', passages: [{ kind: 'text', text: 'Dear Amina Diallo,' }] }
  const [one, other] = await Promise.all([pdfOf(letter), pdfOf(letter)])
  expect(one.equals(other)).toBe(true)
  expect((await pdfOf({ ...letter, madeOn: '2026-03-11' })).equals(one)).toBe(false)
})

test('a long history goes on over many pages, each with its foot', async () => {
  const entry = { day: '12 May 2026', text: 'A question was put.', more: ['Which account do you mean? '.repeat(10)] }
  const entries = Array.from({ length: 60 }, () => entry)
  expect(pagesOf(await pdfOf({ ...paper, passages: [{ kind: 'entries', entries }] }))).toBeGreaterThan(3)
})

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split('/Type /Page\n').length - 1
}
