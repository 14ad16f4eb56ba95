import { resolve } from 'node:path'
import type { Cell, Column } from './column'
import { inOwnProcess } from './own-process'

/** 50,000 rows of twenty columns take 6 s of a processor and 400 MB. */
const limits = {
  processorSeconds: 60,
  waitingSeconds: 120,
  memoryBytes: 1024 * 1024 * 1024,
  heapMebibytes: 768,
  outputBytes: 100 * 1024 * 1024,
}

/** It is found from the folder of the installation, in which every process starts. */
const program = resolve(/* turbopackIgnore: true */ 'documents/xlsx-process.ts')

/**
 * A workbook of one sheet, written by a process of its own once all rows are added: texts are texts and never formulas,
 * days are dates, numbers are numbers.
 */
export function xlsxWriter<Row>(columns: readonly Column<Row>[], { title }: { title: string }) {
  const lines = [line(title), line(columns.map(({ heading }): Cell => ({ text: heading })))]
  return {
    add: (rows: readonly Row[]) => {
      for (const row of rows) lines.push(line(columns.map(({ cell }) => cell(row))))
    },
    parts: async () => {
      const { output } = await inOwnProcess(program, [], lines, limits)
      if (!output) throw new Error('The workbook could not be written')
      return [output]
    },
  }
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
