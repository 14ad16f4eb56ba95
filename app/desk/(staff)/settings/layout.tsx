import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SubNav } from '@/components/desk/sub-nav'
import { membersAddress } from '../../_members/addresses'
import { t } from '../../words'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const path = (await headers()).get('x-desk-path') ?? ''
  const isMembers = path.startsWith(membersAddress)
  const links = [
    { href: '/desk/settings', text: t('desk.settings.organisation'), isCurrent: !isMembers },
    { href: membersAddress, text: t('desk.members.title'), isCurrent: isMembers },
  ]
  return (
    <>
      <SubNav label={t('desk.settings.nav')} links={links} />
      {children}
    </>
  )
}
