import { join, relative, resolve } from 'node:path'

/** What fits into the address of a Unix socket on Linux (unix(7), sun_path), without its closing zero. */
const longestPath = 107

/**
 * The Unix socket beside the embedded database, through which its process answers other commands; undefined where the
 * path of the folder is too long for one. Only its owner can enter the folder.
 */
export function doorPath(folder: string): string | undefined {
  const path = join(resolve(folder), 'door')
  return [path, relative(process.cwd(), path)].find((name) => Buffer.byteLength(name) <= longestPath)
}
