import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Form } from '@/db/queries/forms'
import { discard, publish } from '../(staff)/settings/form-actions'
import { t } from '../words'
import { previewAddress } from './addresses'

/** Whether people see this version; one that is being prepared can be looked at, published or thrown away. */
export function FormStanding({ form: { id, version, publishedAt }, slug }: { form: Form; slug: string }) {
  if (publishedAt) return <p className="mb-6 text-ink-soft">{t('desk.publicForm.published', { version })}</p>
  return (
    <div className="mb-8">
      <Notice tone="warn" title={t('desk.publicForm.prepared', { version })}>
        <p>{t('desk.publicForm.preparedHint')}</p>
        <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-3">
          <form action={publish}>
            <input type="hidden" name="controller" value={slug} />
            <Button>{t('desk.publicForm.publish')}</Button>
          </form>
          <TextLink href={previewAddress(slug, id)} className="inline-block py-2">
            {t('desk.publicForm.preview')}
          </TextLink>
          <form action={discard}>
            <input type="hidden" name="controller" value={slug} />
            <Button kind="quiet">{t('desk.publicForm.discard')}</Button>
          </form>
        </div>
      </Notice>
    </div>
  )
}
