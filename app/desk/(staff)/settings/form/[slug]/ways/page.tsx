import { ActionForm } from '@/components/desk/action-form'
import { TextAreaField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { findNewestForm } from '@/db/queries/forms'
import { ownNames } from '@/domain/languages'
import { managedController } from '../../../../../_members/managed'
import { FormPart } from '../../../../../_settings/form-part'
import { waysField } from '../../../../../_settings/form-typed'
import { formWords, t } from '../../../../../words'
import { saveWays } from '../../../form-actions'

export default async function WaysPage({ params }: { params: Promise<{ slug: string }> }) {
  const { context, controller } = await managedController((await params).slug)
  const { languages, settings } = await findNewestForm(context.db, context.actor, controller.id)
  const title = t('desk.publicForm.waysTitle', { controller: controller.name })
  return (
    <FormPart controller={controller} title={title} intro={t('desk.publicForm.waysIntro')}>
      <ActionForm action={saveWays} words={formWords(title)} hidden={{ controller: controller.slug }}>
        {languages.map((language) => (
          <TextAreaField
            key={language}
            name={waysField(language)}
            label={ownNames[language]}
            defaultValue={settings.otherWays?.[language] ?? ''}
            lang={language}
            dir="auto"
            rows={2}
          />
        ))}
        <SubmitButton working={t('desk.shell.working')}>{t('desk.publicForm.save')}</SubmitButton>
      </ActionForm>
    </FormPart>
  )
}
