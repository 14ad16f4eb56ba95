import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PublicHouse, publicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'

let house: PublicHouse

beforeAll(async () => {
  house = await publicHouse()
})

afterAll(async () => house.close())

const hours = { law: 'vn-decree13-72h', right: 'erasure', received: '2025-03-05', place: 'none' }

test('a law of hours asks for the moment of receipt, and says the moment by which the answer is due (Decree 13/2023 Art. 14)', async () => {
  const { html } = await ask(hours)
  expect(wordsOf(html)).toContain('This law counts hours.')
  expect(wordsOf(html)).toContain('The answer is due by 8 March 2025')
  const moment = { time: '22:30', zone: 'Asia/Ho_Chi_Minh' }
  expect(wordsOf((await ask({ ...hours, ...moment })).html)).toMatch(
    /The answer is due by 8 March 2025 at 22:30 (GMT\+7|ICT)/,
  )
  expect(wordsOf((await ask({ ...hours, law: 'eu-gdpr' })).html)).not.toContain('At what time was it received?')
})

test.for<[Record<string, string>, string]>([
  [{ time: '25:00', zone: 'Asia/Ho_Chi_Minh' }, 'Enter the time with hours and minutes, like 14:30.'],
  [{ zone: 'Asia/Ho_Chi_Minh' }, 'Enter the time with hours and minutes, like 14:30.'],
  [{ time: '22:30' }, 'Enter the name of a time zone, like Asia/Ho_Chi_Minh.'],
  [{ time: '22:30', zone: 'Mars/Olympus' }, 'Enter the name of a time zone, like Asia/Ho_Chi_Minh.'],
])('half a moment, or none that exists, is told at its field: %j', async ([moment, says]) => {
  const { status, html } = await ask({ ...hours, ...moment })
  expect(status).toBe(400)
  expect(wordsOf(html)).toContain(says)
})

async function ask(question: Record<string, string>) {
  return new Visitor().get(`/deadlines?${new URLSearchParams(question).toString()}`)
}

function wordsOf(html: string): string {
  return html
    .replace(/<(?!\/?(?:b|span|time|ol|li)\b)[^>]+>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', '’')
    .replace(/\s+/g, ' ')
}
