import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { mayAnywhere } from '@/casework/export-list'
import { currentContext, isFormOfEndedSession } from '../../_server/session'
import { DeskKeys } from '@/components/desk/desk-keys'
import { DeskShell, type ShellLink } from '@/components/desk/desk-shell'
import { AppearanceForm } from '../_appearance/appearance-form'
import { HealthBanner } from '../_health/health-banner'
import { keysAreOn, keysCookie, keysWords } from '../_keys/keys'
import { KeepSession } from '../_session/keep-session'
import { SessionEndedPage } from '../_session/session-ended-page'
import { t } from '../words'

/** The frame around the staff pages. It shows who is there; each page asks for itself whether they may be. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  if (await isFormOfEndedSession()) return <SessionEndedPage />
  const { person, actor } = await currentContext()
  const isAdmin = actor.grants.some(({ role }) => role === 'admin')
  const path = (await headers()).get('x-desk-path') ?? '/desk'
  const links = [
    { href: '/desk', text: t('desk.shell.queue'), isCurrent: /^\/desk(?:$|\?|\/requests)/.test(path) },
    ...(mayAnywhere(actor, 'report') ? [link('/desk/reports', t('desk.shell.reports'), path)] : []),
    ...(isAdmin ? [link('/desk/settings', t('desk.settings.title'), path)] : []),
    link('/desk/account', t('desk.shell.account'), path),
  ]
  const words = {
    product: t('desk.shell.product'),
    skip: t('desk.shell.skip'),
    nav: t('desk.shell.nav'),
    signOut: t('desk.shell.signOut'),
  }
  return (
    <DeskShell
      words={words}
      links={links}
      person={person.name}
      banner={<HealthBanner />}
      footer={<AppearanceForm back={path} />}
    >
      <KeepSession />
      {keysAreOn((await cookies()).get(keysCookie)?.value) && <DeskKeys words={keysWords()} />}
      {children}
    </DeskShell>
  )
}

function link(href: string, text: string, path: string): ShellLink {
  return { href, text, isCurrent: path.startsWith(href) }
}
