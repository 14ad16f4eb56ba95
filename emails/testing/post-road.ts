import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@/db/testing/free-port'
import type { MailServers } from '@/scripts/install/mail-servers'

/** OpenSMTPD and Dovecot on this machine: what is sent to one over SMTP is read from the other over IMAP. */
export class PostRoad {
  #smtpd: ChildProcess | undefined
  #dovecot: ChildProcess | undefined

  private constructor(
    readonly servers: MailServers,
    readonly folder: string,
    readonly smtpPort: number,
    readonly imapPort: number,
  ) {}

  static async open(servers: MailServers): Promise<PostRoad> {
    const folder = mkdtempSync(join(tmpdir(), 'post-road-'))
    chmodSync(folder, 0o755)
    const road = new PostRoad(servers, folder, await freePort(), await freePort())
    mkdirSync(join(folder, 'run'))
    mkdirSync(join(folder, 'mail'))
    chownSync(join(folder, 'mail'), mailUser, mailUser)
    writeFileSync(join(folder, 'smtpd.conf'), smtpdConf(road))
    writeFileSync(join(folder, 'dovecot.conf'), dovecotConf(road))
    road.#smtpd = spawn(servers.smtpd, ['-d', '-f', join(folder, 'smtpd.conf')], {
      stdio: 'ignore',
      detached: true,
    })
    await listens(road.smtpPort)
    await road.startReading()
    return road
  }

  async startReading(): Promise<void> {
    this.#dovecot = spawn(this.servers.dovecot, ['-F', '-c', join(this.folder, 'dovecot.conf')], {
      stdio: 'ignore',
      detached: true,
    })
    await listens(this.imapPort)
  }

  /** The server of the mailbox is gone from one moment to the next, with every connection. */
  async killReading(): Promise<void> {
    await end(this.#dovecot)
  }

  /** How many letters lie in the mailbox. */
  get letters(): number {
    return globSync(join(this.folder, 'mail/Maildir/{new,cur}/*')).length
  }

  /** How many of them are marked as read. */
  get read(): number {
    return globSync(join(this.folder, 'mail/Maildir/cur/*,*S*')).length
  }

  /** The server forgets the numbers it gave, as after a move to another machine (RFC 9051, 2.3.1.1). */
  forgetNumbers(): void {
    for (const file of globSync(join(this.folder, 'mail/Maildir/dovecot*'))) rmSync(file, { recursive: true })
  }

  async close(): Promise<void> {
    await end(this.#dovecot)
    await end(this.#smtpd)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Debian's `mail` has this number everywhere. */
const mailUser = 8

function smtpdConf({ folder, smtpPort }: PostRoad): string {
  return `table people { "@" = "mail" }
listen on 127.0.0.1 port ${smtpPort}
action "in" maildir "${folder}/mail/Maildir" virtual <people>
match from any for domain { "lindenhof.example", "hedgerow.example" } action "in"
`
}

function dovecotConf({ folder, imapPort }: PostRoad): string {
  return `base_dir = ${folder}/run
state_dir = ${folder}/run
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/Maildir
log_path = ${folder}/dovecot.log
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${folder}/mail
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function listens(port: number, tried = 1): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  const isOpen = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  if (isOpen) return
  if (tried === 100) throw new Error(`No mail server on port ${port}`)
  await setTimeout(50)
  await listens(port, tried + 1)
}

/** The whole group: each of these servers is several processes. */
async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const hasEnded = once(child, 'exit')
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await hasEnded
}
