import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { findNewestForm } from '@/db/queries/forms'
import { managedController } from '../../../../_members/managed'
import { lookAddress, waysAddress } from '../../../../_settings/addresses'
import { FormFields } from '../../../../_settings/form-fields'
import { FormStanding } from '../../../../_settings/form-standing'
import { WordingLinks } from '../../../../_settings/wording-links'
import { formWords, t } from '../../../../words'
import { saveForm } from '../../form-actions'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ done?: string }> }

export default async function FormPage({ params, searchParams }: Props) {
  const { context, controller } = await managedController((await params).slug)
  const form = await findNewestForm(context.db, context.actor, controller.id)
  const title = t('desk.publicForm.title', { controller: controller.name })
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">{t('desk.publicForm.intro')}</p>
      <FormStanding form={form} slug={controller.slug} title={title} done={(await searchParams).done} />
      <ActionForm action={saveForm} words={formWords(title)} hidden={{ controller: controller.slug }}>
        <FormFields form={form} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.publicForm.save')}</SubmitButton>
      </ActionForm>
      <p className="mt-10 border-t border-line pt-6">
        <TextLink href={lookAddress(controller.slug)} className="inline-block py-2">
          {t('desk.look.change')}
        </TextLink>
      </p>
      <p>
        <TextLink href={waysAddress(controller.slug)} className="inline-block py-2">
          {t('desk.publicForm.ways')}
        </TextLink>
      </p>
      <WordingLinks form={form} slug={controller.slug} />
    </div>
  )
}
