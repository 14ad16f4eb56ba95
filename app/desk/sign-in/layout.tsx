import type { ReactNode } from 'react'
import { NarrowPage } from '@/components/desk/narrow-page'
import { t } from '../words'

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <NarrowPage product={t('desk.shell.product')} skip={t('desk.shell.skip')}>
      {children}
    </NarrowPage>
  )
}
