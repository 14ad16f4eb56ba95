import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a folder durable with everything in it. */
export async function fsyncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await fsyncTree(path)
    else if (entry.isFile()) await fsyncFile(path)
  }
  fsyncDirectory(folder)
}

/** Makes the entries of a directory durable; one that is gone has none. */
export function fsyncDirectory(directory: string): void {
  const descriptor = openIfThere(directory)
  if (descriptor === undefined) return
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

async function fsyncFile(path: string) {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function openIfThere(directory: string) {
  try {
    return openSync(directory, 'r')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}
