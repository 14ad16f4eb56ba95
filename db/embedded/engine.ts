import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type QueryOptions, type Results, type Transaction, types } from '@electric-sql/pglite'
import { createCluster } from './create-cluster'
import { EngineCrashed } from './crash-guard'
import { DurableFileSystem } from './durable-file-system'
import { lockFolder } from './folder-lock'

/**
 * PGlite's own parameters without `-F`, which switches fsync off. The log is kept small, for the backups; the buffers too, since
 * PostgreSQL clears them byte by byte at every start, and behind them the machine keeps the same pages in its memory: therefore
 * a page somewhere else costs hardly more than the next one.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...[
    'wal_sync_method=fsync',
    'min_wal_size=32MB',
    'max_wal_size=32MB',
    'shared_buffers=32MB',
    'random_page_cost=1.1',
  ].flatMap((setting) => ['-c', setting]),
]

/**
 * Bytes go to PostgreSQL as they are, since PGlite binds whatever is a view in binary, and come as hex. Its own way makes text
 * of them one by one, which takes a mebibyte of a document a tenth of a second.
 */
const bytesAsTheyAre = {
  serializers: { [types.BYTEA]: (value: Uint8Array) => value as unknown as string },
  parsers: { [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
}

/** Days, times and the lists that Drizzle reads itself come as the text that PostgreSQL writes. */
const asWritten: Record<number, (text: string) => string> = Object.fromEntries(
  [types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, ...[1115, 1182, 1185, 1187, 1231]].map((type) => [
    type,
    (text: string) => text,
  ]),
)

/** A start after a crash costs memory and a second; while the disk stays full, another would fail as well. */
const pauseBetweenStartsMs = 5000

interface Running {
  pglite: PGlite
  files: DurableFileSystem
}

/**
 * The embedded database in a folder: durable, for this process alone, and started again after a crash as a server
 * would be. One statement or transaction runs at a time; the others wait.
 */
export class EmbeddedEngine {
  #running: Promise<Running> | undefined
  #notBefore = 0

  private constructor(
    readonly folder: string,
    private readonly free: () => Promise<void>,
  ) {}

  /** Creates the database when the folder is empty. Throws `DatabaseInUse`. */
  static async open(folder: string): Promise<EmbeddedEngine> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const engine = new EmbeddedEngine(folder, await lockFolder(folder))
    try {
      if (!existsSync(clusterIn(folder))) await createCluster(folder, clusterIn(folder))
      engine.#running = start(folder)
      await engine.#running
      return engine
    } catch (fault) {
      await engine.free()
      throw fault
    }
  }

  /** Runs one statement. Days and times come as text, unless the options name parsers, which costs a sixth of a millisecond. */
  query<Row>(text: string, parameters?: unknown[], options?: QueryOptions): Promise<Results<Row>> {
    return this.#use((pglite) => pglite.query<Row>(text, parameters, options))
  }

  /** Runs several statements without parameters. */
  exec(text: string, options?: QueryOptions): Promise<Results[]> {
    return this.#use((pglite) => pglite.exec(text, options))
  }

  transaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    return this.#use((pglite) => pglite.transaction(work))
  }

  /** Lets everybody wait while `work` runs, so that the files stand still. */
  hold<Value>(work: (cluster: string) => Promise<Value>): Promise<Value> {
    return this.#use((pglite) => pglite.runExclusive(() => work(clusterIn(this.folder))))
  }

  async close(): Promise<void> {
    try {
      const { pglite } = await this.#alive()
      await pglite.close()
    } finally {
      await this.free()
    }
  }

  async #use<Value>(act: (pglite: PGlite) => Promise<Value>): Promise<Value> {
    const running = await this.#alive()
    try {
      return await act(running.pglite)
    } catch (fault) {
      if (!running.files.guard.crashed) throw fault
      this.#giveUp(running)
      throw fault instanceof EngineCrashed ? fault : new EngineCrashed(fault)
    }
  }

  async #alive(): Promise<Running> {
    if (!this.#running && performance.now() < this.#notBefore) throw new EngineCrashed('It did not start a moment ago')
    const starting = (this.#running ??= start(this.folder))
    try {
      return await starting
    } catch (fault) {
      this.#notBefore = performance.now() + pauseBetweenStartsMs
      if (this.#running === starting) this.#running = undefined
      throw new EngineCrashed(fault)
    }
  }

  #giveUp({ files }: Running) {
    if (files.abandon()) this.#running = undefined
  }
}

/** Where PostgreSQL's own files lie in the folder of an embedded database, or of a backup of one. */
export function clusterIn(folder: string): string {
  return join(folder, 'cluster')
}

async function start(folder: string): Promise<Running> {
  const files = new DurableFileSystem(clusterIn(folder))
  try {
    const pglite = await PGlite.create({ fs: files, startParams, ...bytesAsTheyAre })
    Object.assign(pglite.parsers, asWritten)
    return { pglite, files }
  } catch (fault) {
    files.abandon()
    throw fault
  }
}
