import { closeSync, fsyncSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type FileSystemOptions = Parameters<NodeFS['init']>[1]
type Instance = Parameters<NodeFS['init']>[0]
type Path = string
interface Node {
  parent: Node
  name: string
}

/** The part of Emscripten's file system on Node that keeps files; pinned with the exact version of PGlite. */
interface NodeFileSystem {
  realPath(node: Node): Path
  stream_ops: { fsync?: (stream: { nfd?: number }) => number }
  node_ops: {
    mknod: (parent: Node, name: string, mode: number, device: number) => Node
    rename: (node: Node, parent: Node, name: string) => void
    unlink: (parent: Node, name: string) => void
    rmdir: (parent: Node, name: string) => void
  }
}

/** EIO of WASI: PostgreSQL treats a failed fsync of its log as fatal and recovers at the next start. */
const inputOutputError = 29

/**
 * The file system of the embedded database, with the fsync that PGlite leaves out. A change of a directory (a file
 * created, renamed or removed) is on disk before the next fsync of a file returns.
 */
export class DurableFileSystem extends NodeFS {
  readonly #changed = new Set<Path>()

  override async init(pg: Instance, options: FileSystemOptions) {
    const initialised = await super.init(pg, options)
    const { emscriptenOpts } = initialised
    emscriptenOpts.preRun?.push((module) => this.#makeDurable((module as { NODEFS: NodeFileSystem }).NODEFS))
    return initialised
  }

  #makeDurable(files: NodeFileSystem) {
    files.stream_ops.fsync = ({ nfd }) => this.#fsync(nfd)
    const { mknod, rename, unlink, rmdir } = files.node_ops
    const note = (parent: Node) => this.#changed.add(files.realPath(parent))
    files.node_ops.mknod = (parent, name, mode, device) => {
      note(parent)
      return mknod(parent, name, mode, device)
    }
    files.node_ops.rename = (node, parent, name) => {
      this.#changed.add(dirname(files.realPath(node)))
      note(parent)
      rename(node, parent, name)
    }
    files.node_ops.unlink = (parent, name) => {
      note(parent)
      unlink(parent, name)
    }
    files.node_ops.rmdir = (parent, name) => {
      note(parent)
      rmdir(parent, name)
    }
  }

  #fsync(descriptor: number | undefined) {
    try {
      for (const directory of this.#changed) fsyncDirectory(directory)
      this.#changed.clear()
      if (descriptor !== undefined) fsyncSync(descriptor)
      return 0
    } catch {
      return inputOutputError
    }
  }
}

/** Makes the entries of a directory durable; one that is gone has none. */
export function fsyncDirectory(directory: Path): void {
  let descriptor
  try {
    descriptor = openSync(directory, 'r')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return
    throw fault
  }
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
