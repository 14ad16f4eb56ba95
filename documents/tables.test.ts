import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import type { Column } from './column'
import { csvWriter } from './csv'
import { xlsxWriter } from './xlsx'

type Row = { name: string; left: number | null; due: Day | null }

const columns: Column<Row>[] = [
  { heading: 'Name', cell: ({ name }) => ({ text: name }) },
  { heading: 'Days left', cell: ({ left }) => (left === null ? null : { number: left }) },
  { heading: 'Due', cell: ({ due }) => (due === null ? null : { day: due }) },
]

describe('C01: a text that begins like a formula is a text', () => {
  test.for(['=1+1', '+49 30 1234567', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0"])(
    '%s',
    async (name) => {
      expect(await nameInCsv(name)).toBe(`'${name}`)
    },
  )

  test('in a workbook, as it is', async () => {
    const names = ['=1+1', '+49 30 1234567', '@SUM(A1)', "=cmd|' /C calc'!A0", 'Diallo\n=1']
    const data = await xlsxOf(names.map(aRow))
    expect(data.slice(1).map(([name]) => name)).toEqual(names)
  })

  test('a tab or the end of a line before other words is quoted and marked', async () => {
    expect(await nameInCsv('\tAmina')).toBe("'\tAmina")
    expect(await nameInCsv('\rAmina')).toBe("'\rAmina")
  })
})

describe('C02: what is not seen before the sign is taken off, and the sign is marked', () => {
  test.for([' =1', '\u00A0=1', ' \t =1', '\r\n=1', '\uFEFF=1', '\u200B=1', '\u3000=1'])('%j', async (name) => {
    expect(await nameInCsv(name)).toBe("'=1")
  })

  test('a quote before it stays within the quotes of the cell', async () => {
    expect(await nameInCsv('"=1"')).toBe('"=1"')
    expect((await csvOf([aRow('"=1"')])).split('\r\n')[1]).toBe('"""=1""",,')
  })

  test.for([
    [';=1', ";'=1"],
    ['Diallo; =1', "Diallo; '=1"],
    ['Diallo\n=1', "Diallo\n'=1"],
    ['Diallo\t@SUM(A1)', "Diallo\t'@SUM(A1)"],
  ] as const)('also behind another separator: %j', async ([name, marked]) => {
    expect(await nameInCsv(name)).toBe(marked)
  })
})

test.for([
  'Diallo, Amina',
  'Amina "Mina" Diallo',
  'one\ntwo\r\nthree\rfour',
  '\uFEFFAmina',
  ' Amina ',
  '👩🏽‍⚖️ Tomáš Nováк مرحبا',
  '""',
  '',
])('C03: %j comes back as it went', async (name) => {
  expect(await nameInCsv(name)).toBe(name)
})

test('C03: the file begins with a byte order mark where it is wanted, and nowhere else', async () => {
  const [marked, plain] = [await csvOf([aRow('Amina')], true), await csvOf([aRow('Amina')])]
  expect(marked).toBe('\uFEFF"Name","Days left","Due"\r\n"Amina",,\r\n')
  expect(plain).toBe('"Name","Days left","Due"\r\n"Amina",,\r\n')
})

test('C04: a negative number in a column of numbers is a number, the same in a column of texts is a text', async () => {
  const row: Row = { name: '-2', left: -2, due: '2026-03-29' }
  expect((await csvOf([row])).split('\r\n')[1]).toBe(`"'-2",-2,"2026-03-29"`)
  const data = await xlsxOf([row])
  expect(data).toEqual([
    ['Name', 'Days left', 'Due'],
    ['-2', -2, new Date('2026-03-29T00:00:00Z')],
  ])
})

test('what XML cannot hold is left out, and a workbook with it opens', async () => {
  const data = await xlsxOf([aRow('Am\u0001ina \uD800 <b>&')])
  expect(data[1]?.[0]).toBe('Amina  <b>&')
})

function aRow(name: string): Row {
  return { name, left: null, due: null }
}

async function csvOf(rows: Row[], marked = false): Promise<string> {
  const writer = csvWriter(columns, { marked })
  writer.add(rows)
  return Buffer.concat(await writer.parts()).toString('utf8')
}

async function nameInCsv(name: string): Promise<string | undefined> {
  const lines: string[][] = parse(await csvOf([aRow(name)]), { record_delimiter: '\r\n' })
  return lines[1]?.[0]
}

/** The cells of the workbook as another program reads them: of a formula it would show what came of it. */
async function xlsxOf(rows: Row[]) {
  const writer = xlsxWriter(columns, { title: 'Requests' })
  writer.add(rows)
  const [sheet] = await readXlsxFile(Buffer.concat(await writer.parts()))
  return sheet?.data ?? []
}
