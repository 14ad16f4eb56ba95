import type { ReactNode } from 'react'
import { DeskShell } from '@/components/desk/desk-shell'
import { AppearanceForm } from '../_appearance/appearance-form'
import { HealthBanner } from '../_health/health-banner'
import { t } from '../words'
import type { Shell } from './read-shell'

/** The frame around a page of the desk. */
export function DeskFrame({ shell, children }: { shell: Shell; children: ReactNode }) {
  const words = {
    product: t('desk.shell.product'),
    skip: t('desk.shell.skip'),
    nav: t('desk.shell.nav'),
    signOut: t('desk.shell.signOut'),
  }
  return (
    <DeskShell
      words={words}
      links={shell.links}
      person={shell.person}
      banner={<HealthBanner {...shell.banner} />}
      footer={<AppearanceForm back={shell.path} chosen={shell.theme} />}
    >
      {children}
    </DeskShell>
  )
}
