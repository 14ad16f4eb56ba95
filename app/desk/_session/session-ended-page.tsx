import { NarrowPage } from '@/components/desk/narrow-page'
import { TextLink } from '@/components/ui/text-link'
import { pageTitle, t } from '../words'

/** For a form that was sent without scripts after its session had ended: loaded again, this page sends it again. */
export function SessionEndedPage() {
  const title = t('desk.faults.sessionEndedTitle')
  return (
    <NarrowPage product={t('desk.shell.product')} skip={t('desk.shell.skip')}>
      <title>{pageTitle(title)}</title>
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-4">{t('desk.faults.sessionEnded')}</p>
      <p className="mt-4">
        <TextLink href="/desk/sign-in" target="_blank">
          {t('desk.form.signInAgain')}
        </TextLink>
      </p>
    </NarrowPage>
  )
}
