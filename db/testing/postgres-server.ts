import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from './free-port'
import { postgresBinaries } from './postgres-binaries'
import { killTree, signalTree } from './process-tree'

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
const systemUser = 'postgres'

/**
 * A real PostgreSQL server of one's own, with fsync, on 127.0.0.1 and a socket, in a folder that goes with it. It holds
 * an owner role, which may make databases and roles, and dies with the process that started it.
 */
export class PostgresServer {
  readonly #binaries = postgresBinaries()
  readonly #folder: string
  readonly #password = randomBytes(16).toString('hex')
  #postmaster: ChildProcess | undefined
  #said = ''

  private constructor(readonly port: number) {
    this.#folder = mkdtempSync(join(tmpdir(), 'rightsdesk-postgres-'))
  }

  static async create(): Promise<PostgresServer> {
    const server = new PostgresServer(await freePort())
    server.#initialise()
    await server.start()
    await server.#makeOwner()
    return server
  }

  /** The address of a database of this server, for the owner or for any role with the password given. */
  url(database: string, role = 'rightsdesk_owner', password = this.#password): string {
    return `postgres://${role}:${password}@127.0.0.1:${this.port}/${database}`
  }

  /** Starts it, also after `stop` or `killAll`; returns when it takes connections, throws when it is killed before. */
  async start(): Promise<void> {
    const settings = {
      port: this.port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: this.#folder,
      fsync: 'on',
    }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [command, ...start] = this.#asSystemUser(['--pdeathsig', 'KILL'], 'postgres', '-D', this.#data, ...options)
    const postmaster = spawn(command ?? '', start, { stdio: ['ignore', 'ignore', 'pipe'] })
    this.#postmaster = postmaster
    this.#said = ''
    postmaster.stderr
      .setEncoding('utf8')
      .on('data', (words: string) => (this.#said = (this.#said + words).slice(-2000)))
    await this.#untilReady(postmaster)
  }

  /** Ends it in order, as an administrator would. */
  async stop(): Promise<void> {
    await this.#end((postmaster) => postmaster.kill('SIGINT'))
  }

  /** SIGKILL for the postmaster and every child at once: the crash of a server. Returns when none of them runs. */
  async killAll(): Promise<void> {
    await this.#end(({ pid }) => pid && killTree(pid))
  }

  /** Stops every process of it where it is: connections stay open and nothing answers, until `thaw`. */
  freeze(): void {
    this.#signal('SIGSTOP')
  }

  thaw(): void {
    this.#signal('SIGCONT')
  }

  /** Ends it and removes what it kept. */
  async remove(): Promise<void> {
    await this.killAll()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Runs statements as the superuser, such as making or dropping a database. */
  async administer(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres', systemUser) })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }

  get #data() {
    return join(this.#folder, 'data')
  }

  #initialise() {
    const passwordFile = join(this.#folder, 'password')
    writeFileSync(passwordFile, this.#password)
    if (process.getuid?.() === 0) for (const path of [this.#folder, passwordFile]) giveToSystemUser(path)
    const options = [
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]
    const [command, ...initialise] = this.#asSystemUser([], 'initdb', '-D', this.#data, '-U', systemUser, ...options)
    execFileSync(command ?? '', initialise, { stdio: ['ignore', 'ignore', 'pipe'] })
  }

  async #makeOwner() {
    await this.administer(`create role rightsdesk_owner login createdb createrole password '${this.#password}'`)
  }

  #asSystemUser(options: string[], program: string, ...rest: string[]) {
    const root = process.getuid?.() === 0
    const user = root ? [`--reuid=${systemUser}`, `--regid=${systemUser}`, '--clear-groups'] : []
    return ['setpriv', ...user, ...options, join(this.#binaries, program), ...rest]
  }

  async #untilReady(postmaster: ChildProcess) {
    for (let attempt = 0; attempt < 600; attempt++) {
      if (hasEnded(postmaster)) throw new Error(`PostgreSQL ended while it started: ${this.#said}`)
      const refusal = await this.administer().catch((error: Error) => error)
      if (!refusal) return
      await setTimeout(50)
    }
    throw new Error('PostgreSQL did not take connections within 30 seconds')
  }

  async #end(tell: (postmaster: ChildProcess) => unknown) {
    const postmaster = this.#postmaster
    if (!postmaster) return
    const ended = once(postmaster, 'exit')
    if (!hasEnded(postmaster)) {
      await tell(postmaster)
      await ended
    }
    this.#postmaster = undefined
  }

  #signal(signal: NodeJS.Signals) {
    if (this.#postmaster?.pid) signalTree(this.#postmaster.pid, signal)
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function giveToSystemUser(path: string) {
  const [uid, gid] = ['-u', '-g'].map((option) =>
    Number(execFileSync('id', [option, systemUser], { encoding: 'utf8' })),
  )
  chownSync(path, uid ?? 0, gid ?? 0)
}
