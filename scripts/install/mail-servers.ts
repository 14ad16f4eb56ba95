import { existsSync } from 'node:fs'
import { installDebianPackages } from './debian-packages'
import { MissingPart } from './missing-part'

/** The programs of a mail server that takes letters and of one that shows them. */
export type MailServers = { smtpd: string; dovecot: string }

const places: MailServers = { smtpd: '/usr/sbin/smtpd', dovecot: '/usr/sbin/dovecot' }

/**
 * OpenSMTPD and Dovecot, installed from Debian when they are not there. Where they cannot be, it says so instead: the tests that
 * read letters from a real server then say in their names that they did not run.
 */
export function installMailServers(): string {
  try {
    if (!findMailServers()) installDebianPackages('A mail server to read from', ['opensmtpd', 'dovecot-imapd'])
  } catch (fault) {
    if (!(fault instanceof MissingPart)) throw fault
    return `NOT INSTALLED, letters are not read from a real server. ${fault.message}`
  }
  return Object.values(places).join(', ')
}

/** Both, where they are installed and may be started: OpenSMTPD wants to be root. */
export function findMailServers(): MailServers | undefined {
  const areThere = Object.values(places).every((path) => existsSync(path))
  return areThere && process.getuid?.() === 0 ? places : undefined
}
