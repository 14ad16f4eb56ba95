import { CsvError, type Options, parse } from 'csv-parse/sync'
import { decodeSheet } from '@/domain/imports/decode-sheet'
import { delimiterOf } from '@/domain/imports/delimiter'
import { type Sheet, type SheetFault, sheetLimits, type sheetOf, type SheetRow } from '@/domain/imports/sheet'

/** A row may be as long as a few of its cells can be. */
const rowBytes = 200 * 1024

/** A CSV file in any of the encodings and with any of the delimiters that spreadsheets write. */
export function readCsv(content: Buffer, asSheet: typeof sheetOf): Sheet | SheetFault[] {
  const decoded = decodeSheet(content)
  if ('code' in decoded) return [decoded]
  const { text, encoding, isGuess } = decoded
  const { delimiter, otherOn } = delimiterOf(text)
  const rows = rowsOf(text, delimiter)
  if ('code' in rows) return [rows]
  return asSheet({ kind: 'csv', encoding, isGuess, delimiter, otherDelimiterOn: otherOn }, rows)
}

class TooMany extends Error {}

type Parsed = { record: string[] }

/** Stops at the first row too many, and at the first that is too wide, so that nothing is read for nothing. */
function rowsOf(text: string, delimiter: string): SheetRow[] | SheetFault {
  let line = 0
  const asRow = ({ record }: Parsed): SheetRow => {
    if (record.length > sheetLimits.columns) throw new TooMany()
    line += 1
    return { line, cells: record }
  }
  const how = { delimiter, bom: true, info: true, relaxColumnCount: true }
  const bounds = { maxRecordSize: rowBytes, to: sheetLimits.rows + 2 }
  try {
    const rows: unknown = parse(text, { ...how, ...bounds, onRecord: asRow } as unknown as Options)
    return rows as SheetRow[]
  } catch (fault) {
    if (fault instanceof TooMany) return { code: 'sheet-too-many-columns', params: { count: sheetLimits.columns } }
    if (fault instanceof CsvError) return faultOf(fault)
    throw fault
  }
}

function faultOf({ code, lines }: CsvError & { lines?: number }): SheetFault {
  const params = { line: lines ?? 1 }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'sheet-quote-open', params }
  if (code === 'CSV_MAX_RECORD_SIZE') return { code: 'sheet-row-too-long', params }
  return { code: 'sheet-quote-odd', params }
}
