import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { type Sheet, type SheetFault, sheetLimits, sheetOf } from '@/domain/imports/sheet'

/**
 * A file as a sheet, or everything that keeps it from being one. What a file is, its first bytes say, whatever it is called; no
 * cell is ever reckoned or run.
 */
export async function readSheet(content: Buffer, asSheet = sheetOf): Promise<Sheet | SheetFault[]> {
  if (content.length > sheetLimits.bytes) return [{ code: 'sheet-too-large', params: { mebibytes: 5 } }]
  if (beginsWith(content, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(content, asSheet)
  return beginsWith(content, oldWorkbook) ? [{ code: 'sheet-not-read' }] : readCsv(content, asSheet)
}

/** Workbooks before XLSX, and those with a password ([MS-CFB] 2.2). */
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0]

function beginsWith(content: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => content[place] === byte)
}
