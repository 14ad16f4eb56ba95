import { closeSync, fsyncSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { CrashGuard, type EngineModule } from './crash-guard'
import { fsyncDirectory } from './fsync-tree'

type FileSystemOptions = Parameters<NodeFS['init']>[1]
type Instance = Parameters<NodeFS['init']>[0]
type Path = string

interface Node {
  parent: Node
  name: string
}

interface Stream {
  nfd?: number
  shared: { refcount: number }
}

/** The part of Emscripten's file system on Node that keeps files; pinned with the exact version of PGlite. */
interface NodeFileSystem {
  realPath: (node: Node) => Path
  stream_ops: {
    open: (stream: Stream) => void
    close: (stream: Stream) => void
    fsync?: (stream: Stream) => number
  }
  node_ops: {
    mknod: (parent: Node, name: string, mode: number, device: number) => Node
    rename: (node: Node, parent: Node, name: string) => void
    unlink: (parent: Node, name: string) => void
    rmdir: (parent: Node, name: string) => void
  }
}

/** EIO of WASI: PostgreSQL treats a failed fsync of its log as a crash and recovers at the next start. */
const inputOutputError = 29

/**
 * The file system of the embedded database, with the fsync that PGlite leaves out. A change of a directory (a file
 * created, renamed or removed) is on disk before the next fsync of a file returns.
 */
export class DurableFileSystem extends NodeFS {
  readonly guard = new CrashGuard()
  readonly #changed = new Set<Path>()
  readonly #open = new Set<number>()
  #abandoned = false

  override async init(pg: Instance, options: FileSystemOptions) {
    const initialised = await super.init(pg, options)
    initialised.emscriptenOpts.preRun?.push((module) => {
      const { NODEFS } = module as { NODEFS: NodeFileSystem }
      this.#syncFiles(NODEFS)
      this.#noteDirectories(NODEFS)
    })
    return initialised
  }

  /** The first thing PGlite does with a module that has come up, before PostgreSQL runs in it. */
  override async initialSyncFs(): Promise<void> {
    await super.initialSyncFs()
    this.guard.watch((this.pg as unknown as { Module: EngineModule }).Module)
  }

  /** Closes the files of an engine that has crashed and can no longer close them; false when that is done already. */
  abandon(): boolean {
    if (this.#abandoned) return false
    this.#abandoned = true
    for (const descriptor of this.#open) closeSync(descriptor)
    return true
  }

  #syncFiles({ stream_ops: files }: NodeFileSystem) {
    const { open, close } = files
    files.open = (stream) => {
      open(stream)
      if (stream.nfd !== undefined) this.#open.add(stream.nfd)
    }
    files.close = (stream) => {
      close(stream)
      if (stream.nfd !== undefined && stream.shared.refcount === 0) this.#open.delete(stream.nfd)
    }
    files.fsync = ({ nfd }) => this.#fsync(nfd)
  }

  #noteDirectories({ node_ops: nodes, realPath }: NodeFileSystem) {
    const { mknod, rename, unlink, rmdir } = nodes
    const note = (parent: Node) => this.#changed.add(realPath(parent))
    nodes.mknod = (parent, name, mode, device) => {
      note(parent)
      return mknod(parent, name, mode, device)
    }
    nodes.rename = (node, parent, name) => {
      this.#changed.add(dirname(realPath(node)))
      note(parent)
      rename(node, parent, name)
    }
    nodes.unlink = (parent, name) => {
      note(parent)
      unlink(parent, name)
    }
    nodes.rmdir = (parent, name) => {
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
