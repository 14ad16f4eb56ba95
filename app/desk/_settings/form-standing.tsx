import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { contentHash } from '@/casework/prepare-form'
import type { Form } from '@/db/queries/forms'
import { discard, publish } from '../(staff)/settings/form-actions'
import { formWords, t } from '../words'
import { previewAddress } from './addresses'

type StandingProps = { form: Form; slug: string; title: string; done: string | undefined }

/** Whether people see this version; one that is being prepared can be looked at, published or thrown away. */
export function FormStanding({ form, slug, title, done }: StandingProps) {
  const { id, version, publishedAt } = form
  if (publishedAt && (done === 'published' || done === 'discarded'))
    return (
      <div role="status" className="mb-6">
        <Notice tone="good">{t(`desk.publicForm.done.${done}`, { version })}</Notice>
      </div>
    )
  if (publishedAt) return <p className="mb-6 text-ink-soft">{t('desk.publicForm.published', { version })}</p>
  const about = { isBeside: true, words: formWords(title), hidden: { controller: slug, seen: contentHash(form) } }
  const working = t('desk.shell.working')
  return (
    <div className="mb-8">
      <Notice tone="warn" title={t('desk.publicForm.prepared', { version })}>
        <p>{t('desk.publicForm.preparedHint')}</p>
        <p className="my-3">
          <TextLink href={previewAddress(slug, id)} className="inline-block py-2">
            {t('desk.publicForm.preview')}
          </TextLink>
        </p>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <ActionForm action={publish} {...about}>
            <SubmitButton working={working}>{t('desk.publicForm.publish')}</SubmitButton>
          </ActionForm>
          <ActionForm action={discard} {...about}>
            <SubmitButton kind="quiet" working={working}>
              {t('desk.publicForm.discard')}
            </SubmitButton>
          </ActionForm>
        </div>
      </Notice>
    </div>
  )
}
