import { expect, test } from 'vitest'
import { listedAddresses, listOf } from './listed-addresses'

const csv = { kind: 'csv', encoding: 'utf-8', isGuess: false, delimiter: ',', otherDelimiterOn: null } as const

function addressesOf(rows: string[][]) {
  const sheet = listOf(
    csv,
    rows.map((cells, place) => ({ line: place + 1, cells })),
  )
  if (Array.isArray(sheet)) throw new Error(JSON.stringify(sheet))
  return { header: sheet.header, addresses: listedAddresses(sheet) }
}

const row = ['K-20301234567', '2026-03-05', '05.03.2026', 'amina@example.org', '030 1234567']

test.for(['Phone', 'Telefonnummer', 'Mobil', 'N° de téléphone', 'teléfono móvil', 'Cellulare', 'Mobiel', 'Nr tel.'])(
  'under %j stands a telephone number',
  (name) => {
    const header = ['customer', 'since', 'until', 'contact', name]
    expect(addressesOf([header, row]).addresses).toEqual([['amina@example.org', '030 1234567']])
  },
)

test.for(['telemóvel', 'số điện thoại', 'رقم الهاتف', 'phoneNumber'])('and under %j', (name) => {
  expect(addressesOf([[name], ['030 1234567']]).addresses).toEqual([['030 1234567']])
})

test('dates and customer numbers are none, a day under a telephone column neither, and digits alone are a number', () => {
  const header = ['customer', 'number', 'mobile', 'phone']
  const rows = [['20301234567', '0301234567', '05.03.2026', '20121212']]
  expect(addressesOf([header, ...rows]).addresses).toEqual([['20121212']])
})

test('a list whose first row is an address has no names of columns, and that row is not lost', () => {
  expect(addressesOf([['amina@example.org', 'x']])).toEqual({ header: ['1', '2'], addresses: [['amina@example.org']] })
  const numbers = addressesOf([['+49 30 1234567'], ['030 7654321', 'x']])
  expect(numbers).toEqual({ header: ['1 telephone', '2'], addresses: [['+49 30 1234567'], ['030 7654321']] })
})
