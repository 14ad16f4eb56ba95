import { NarrowPage } from '@/components/desk/narrow-page'
import { FaultPage } from './_faults/fault-page'
import { t } from './words'

/** For somebody who is signed in but works for no organisation here. */
export default function ForbiddenPage() {
  return (
    <NarrowPage product={t('desk.shell.product')} skip={t('desk.shell.skip')}>
      <FaultPage kind="forbidden" />
      <form action="/desk/sign-out" method="post">
        <button className="cursor-pointer text-accent underline">{t('desk.shell.signOut')}</button>
      </form>
    </NarrowPage>
  )
}
