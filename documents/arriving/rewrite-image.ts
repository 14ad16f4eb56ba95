import { resolve } from 'node:path'
import { type Given, inOwnProcess } from '../own-process'
import { turns } from './turns'

/** A picture that cannot be read, or not with the time and memory there is for one. */
export class DamagedImage extends Error {
  override readonly name = 'DamagedImage'
}

/** The process could not be started or not be waited for: it says nothing about the picture. */
export class NotChecked extends Error {
  override readonly name = 'NotChecked'
}

const limits = {
  processorSeconds: 2,
  waitingSeconds: 15,
  memoryBytes: 256 * 1024 * 1024,
  heapMebibytes: 64,
  outputBytes: 40 * 1024 * 1024,
}

/** Two at a time: more would only take the processor from each other. */
const turn = turns(2)

/** It is found from the folder of the installation, in which every process starts. */
const program = resolve(/* turbopackIgnore: true */ 'documents/arriving/image-process.ts')

/**
 * The picture written anew, without metadata and without anything hidden before, behind or beside its pixels, by a
 * process of its own. Throws `DamagedImage` and `NotChecked`.
 */
export async function rewriteImage(type: 'jpeg' | 'png', content: Buffer): Promise<Buffer> {
  const { output, began, late } = await turn(() => inProcess(type, content))
  if (output) return output
  throw late || !began ? new NotChecked() : new DamagedImage()
}

async function inProcess(type: string, content: Buffer): Promise<Given> {
  return inOwnProcess(program, [type], [content], limits).catch(() => {
    throw new NotChecked()
  })
}
