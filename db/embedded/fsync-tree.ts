import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a folder durable with everything in it. */
export async function fsyncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await fsyncTree(path)
    else if (entry.isFile()) await fsync(path)
  }
  await fsync(folder)
}

async function fsync(path: string) {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
