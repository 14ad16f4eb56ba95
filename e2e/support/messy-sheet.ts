/** How many rows the sheet has under the names of its columns. */
const messyRows = 300

const header = [
  ...['Ref', 'Received', 'Requester', 'E-Mail', 'Type of request', 'Status', 'Due', 'Closed on'],
  ...['Outcome', 'How received', 'Verified', 'Comments'],
]

/**
 * The spreadsheet of an office after years: separated by semicolons, in Windows-1252, with days as five people write them, words of
 * several languages, cells that are missing, and six rows that nobody can import as they stand.
 */
export function messySheet(): Buffer {
  const rows = Array.from({ length: messyRows }, (_, place) => row(place + 1))
  return Buffer.from([header, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n'), 'latin1')
}

function row(number: number): string[] {
  const received = dayAfter(number)
  const isClosed = number <= 200
  return [
    number === 200 ? '2025/199' : `2025/${number}`,
    oddDays[number] ?? written(received, number),
    pick(['Amina Diallo', 'Ruth Okafor', 'Amina  Diallo '], number),
    number === 75 ? 'see paper file' : pick([`amina.diallo.${number}@letters.example`, 'n/a', '-'], number),
    oddRights[number] ?? pick(['Access', 'Auskunft', 'Erasure', 'L\u00f6schung', 'Art. 15, 17', 'SAR'], number),
    isClosed ? pick(['Closed', 'erledigt', 'done'], number) : pick(['open', 'offen', 'In progress', ''], number),
    number % 3 === 0 ? '' : iso(dayAfter(number + 30)),
    isClosed && number !== 120 ? iso(dayAfter(number + 20)) : '',
    isClosed ? pick(['granted', 'abgelehnt', 'teilweise', ''], number) : '',
    pick(['E-mail', 'Brief', 'phone', ''], number),
    'true',
    comments[number] ?? '',
  ]
}

/** Of these rows no day can be read, or none without being asked. */
const oddDays: Record<number, string> = { 17: '', 42: '31/02/2025', 99: '10.04.25', 170: 'n/a' }
const oddRights: Record<number, string> = { 60: 'GDPR thing', 61: 'please delete my account' }
const comments: Record<number, string> = {
  5: '=HYPERLINK("http://evil.example";"x")',
  6: '<img src=x onerror=alert(1)>',
  7: 'said "urgent";\ncalled twice',
}

function pick<Value>(some: readonly Value[], number: number): Value | '' {
  return some[number % some.length] ?? ''
}

const firstDay = Date.UTC(2025, 0, 1)
const milliseconds = 86_400_000

function dayAfter(days: number): Date {
  return new Date(firstDay + days * milliseconds)
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10)
}

function written(day: Date, number: number): string {
  const [year = '', month = '', date = ''] = iso(day).split('-')
  const inWords = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
  const ways = [
    iso(day),
    `${date}/${month}/${year}`,
    `${Number(date)}.${Number(month)}.${year}`,
    String(25_569 + day.getTime() / milliseconds),
    inWords('en-GB'),
    inWords('de'),
    inWords('fr'),
  ]
  return pick(ways, number)
}

function quoted(cell: string): string {
  return /[";\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
