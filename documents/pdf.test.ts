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

test('a long history goes on over many pages, each with its foot', async () => {
  const entry = { day: '12 May 2026', text: 'A question was put.', more: ['Which account do you mean? '.repeat(10)] }
  const entries = Array.from({ length: 60 }, () => entry)
  expect(pagesOf(await pdfOf({ ...paper, passages: [{ kind: 'entries', entries }] }))).toBeGreaterThan(3)
})

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').split('/Type /Page\n').length - 1
}
