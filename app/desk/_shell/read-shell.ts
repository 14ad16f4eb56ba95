import { cookies, headers } from 'next/headers'
import { mayAnywhere } from '@/casework/export-list'
import type { ShellLink } from '@/components/desk/desk-shell'
import type { DeskContext, StaffActor } from '../../_server/session'
import { type Theme, themeCookie, themeOf } from '../_appearance/theme'
import { type DeskHealth, readDeskHealth } from '@/db/queries/around-the-desk'
import { bannerOf, lateLetterMinutes } from '../_health/banner'
import { keysAreOn, keysCookie } from '../_keys/keys'
import { t } from '../words'

/** What stands around every page of the desk: who is there, where they are, and what they must not overlook. */
export type Shell = {
  person: string
  path: string
  links: ShellLink[]
  banner: ReturnType<typeof bannerOf>
  theme: Theme
  hasKeys: boolean
}

export async function readShell(context: DeskContext): Promise<Shell> {
  return shellOf(context, await readDeskHealth(context.db, context.actor, lateLetterMinutes))
}

/** The same for a page that has read the health of the installation with what it shows. */
export async function shellOf(context: DeskContext, health: DeskHealth): Promise<Shell> {
  const [kept, sent] = await Promise.all([cookies(), headers()])
  const path = sent.get('x-desk-path') ?? '/desk'
  return {
    ...{ person: context.person.name, path, links: linksOf(context.actor, path), banner: bannerOf(health, context) },
    theme: themeOf(kept.get(themeCookie)?.value),
    hasKeys: keysAreOn(kept.get(keysCookie)?.value),
  }
}

function linksOf(actor: StaffActor, path: string): ShellLink[] {
  const isAdmin = actor.grants.some(({ role }) => role === 'admin')
  const link = (href: string, text: string) => ({ href, text, isCurrent: path.startsWith(href) })
  return [
    { href: '/desk', text: t('desk.shell.queue'), isCurrent: /^\/desk(?:$|\?|\/requests)/.test(path) },
    ...(mayAnywhere(actor, 'report') ? [link('/desk/reports', t('desk.shell.reports'))] : []),
    ...(isAdmin ? [link('/desk/settings', t('desk.settings.title'))] : []),
    link('/desk/account', t('desk.shell.account')),
  ]
}
