import { stringify } from 'csv-stringify/sync'
import type { Cell, Column } from './column'

/** With `marked` the file begins with a byte order mark, by which Excel knows UTF-8. */
export type CsvOptions = { marked: boolean }

/**
 * CSV after RFC 4180 in UTF-8, in parts as rows are added. Days are ISO days and numbers stay numbers; every text is
 * quoted, and none is read as a formula by a spreadsheet.
 */
export function csvWriter<Row>(columns: readonly Column<Row>[], { marked }: CsvOptions) {
  const parts = [written([columns.map(({ heading }) => asText(heading))], marked)]
  return {
    add: (rows: readonly Row[]) => {
      if (rows.length > 0) parts.push(written(rows.map((row) => columns.map(({ cell }) => plain(cell(row))))))
    },
    parts: async () => parts,
  }
}

function written(lines: (string | number | null)[][], bom = false): Buffer {
  const options = { bom, escape_formulas: true, quoted_string: true, record_delimiter: 'windows' } as const
  return Buffer.from(stringify(lines, options))
}

function plain(cell: Cell): string | number | null {
  if (cell === null) return null
  if ('text' in cell) return asText(cell.text)
  return 'number' in cell ? cell.number : cell.day
}

const signs = '=+\\-@＝＋－＠'
const unseen = '[\\s\\p{Cc}\\p{Cf}\\p{Zs}\\u2800\\u3164]*'
const leading = new RegExp(`^${unseen}(?=[${signs}])`, 'u')
const within = new RegExp(`([;\\t\\r\\n]${unseen})(?=[${signs}])`, 'gu')

/**
 * A sign that opens a formula is found behind what is not seen, which some programs trim; and behind what another
 * program, set to another separator, would take for the end of a cell (OWASP, CSV injection).
 */
function asText(text: string): string {
  return text.replace(leading, '').replace(within, "$1'")
}
