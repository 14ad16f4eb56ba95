import { resolve } from 'node:path'
import { inOwnProcess } from './own-process'
import type { Paper } from './paper'

/** A page takes a second of a processor and 150 MB, seventy pages twelve seconds and 470 MB. */
const limits = {
  processorSeconds: 40,
  waitingSeconds: 90,
  memoryBytes: 1024 * 1024 * 1024,
  heapMebibytes: 640,
  outputBytes: 40 * 1024 * 1024,
}

/** It is found from the folder of the installation, in which every process starts. */
const program = resolve(/* turbopackIgnore: true */ 'documents/pdf-process.ts')

/** A PDF of A4 pages, written by a process of its own, with all its letters in it. */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const { output } = await inOwnProcess(program, [], [Buffer.from(JSON.stringify(paper))], limits)
  if (!output) throw new Error('The document could not be written')
  return output
}
