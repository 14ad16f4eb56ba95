import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { SubNav } from '@/components/desk/sub-nav'
import { currentContext } from '../../../_server/session'
import { importsAddress } from '../../_import/addresses'
import { lettersAddress } from '../../_letters/addresses'
import { mailAddress } from '../../_mail/addresses'
import { membersAddress } from '../../_members/addresses'
import { processingAddress } from '../../_processing/addresses'
import { suppressionsAddress } from '../../_suppressions/addresses'
import { systemsAddress } from '../../_systems/addresses'
import { tagsAddress } from '../../_tags/addresses'
import { teamsAddress } from '../../_teams/addresses'
import { templatesAddress } from '../../_templates/addresses'
import { t } from '../../words'

/** Managers come here for the review of a changed rule alone, and find no ways to pages that are not for them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { actor } = await currentContext()
  const isAdmin = actor.grants.some(({ role }) => role === 'admin')
  const path = (await headers()).get('x-desk-path') ?? ''
  const isMembers = path.startsWith(membersAddress)
  const isTeams = path.startsWith(teamsAddress)
  const isSystems = path.startsWith(systemsAddress)
  const isImport = path.startsWith(importsAddress)
  const isSuppressions = path.startsWith(suppressionsAddress)
  const isTags = path.startsWith(tagsAddress)
  const isTemplates = path.startsWith(templatesAddress)
  const isLetters = path.startsWith(lettersAddress)
  const isProcessing = path.startsWith(processingAddress)
  const isMail = path === mailAddress || path.startsWith(`${mailAddress}?`)
  const isOfAList =
    isSystems || isTags || isImport || isTemplates || isLetters || isProcessing || isSuppressions || isMail
  const isOther = isMembers || isTeams || isOfAList
  const links = [
    { href: '/desk/settings', text: t('desk.settings.organisation'), isCurrent: !isOther },
    { href: membersAddress, text: t('desk.members.title'), isCurrent: isMembers },
    { href: teamsAddress, text: t('desk.teams.title'), isCurrent: isTeams },
    { href: systemsAddress, text: t('desk.systems.title'), isCurrent: isSystems },
    { href: tagsAddress, text: t('desk.tags.title'), isCurrent: isTags },
    { href: templatesAddress, text: t('desk.templates.title'), isCurrent: isTemplates },
    { href: lettersAddress, text: t('desk.letters.title'), isCurrent: isLetters },
    { href: processingAddress, text: t('desk.processing.title'), isCurrent: isProcessing },
    { href: suppressionsAddress, text: t('desk.suppressions.title'), isCurrent: isSuppressions },
    { href: mailAddress, text: t('desk.mail.title'), isCurrent: isMail },
    { href: importsAddress, text: t('desk.import.title'), isCurrent: isImport },
  ]
  return (
    <>
      {isAdmin && <SubNav label={t('desk.settings.nav')} links={links} />}
      {children}
    </>
  )
}
