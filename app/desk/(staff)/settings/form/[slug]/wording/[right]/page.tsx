import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { findNewestForm } from '@/db/queries/forms'
import { ownNames } from '@/domain/languages'
import { isRight } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { translator } from '@/messages/translator'
import { managedController } from '../../../../../../_members/managed'
import { FormPart } from '../../../../../../_settings/form-part'
import { QuestionsField } from '../../../../../../_settings/questions-field'
import { wordsField } from '../../../../../../_settings/form-typed'
import { deskLanguage, formWords, t } from '../../../../../../words'
import { saveWords } from '../../../../form-actions'

type Props = { params: Promise<{ slug: string; right: string }> }

export default async function WordingPage({ params }: Props) {
  const { slug, right } = await params
  const { context, controller } = await managedController(slug)
  if (!isRight(right)) notFound()
  const { languages, settings } = await findNewestForm(context.db, context.actor, controller.id)
  const title = capitalised(t('desk.publicForm.wordingOf', { right: t(`common.rightNames.${right}`) }), deskLanguage)
  return (
    <FormPart controller={controller} title={title} intro={t('desk.publicForm.wordingIntro')}>
      <ActionForm action={saveWords} words={formWords(title)} hidden={{ controller: controller.slug, right }}>
        <QuestionsField right={right} settings={settings} />
        {languages.map((language) => (
          <fieldset key={language} className="space-y-4 border-t border-line pt-6">
            <legend lang={language} className="float-start mb-2 text-lg font-bold">
              {ownNames[language]}
            </legend>
            <div className="clear-both space-y-4">
              <TextField
                name={wordsField(language, 'label')}
                label={t('desk.publicForm.label', { language: ownNames[language] })}
                hint={t('desk.publicForm.ours', { text: translator(language)(`common.rights.${right}`) })}
                defaultValue={settings.wording?.[right]?.[language]?.label ?? ''}
                lang={language}
                dir="auto"
              />
              <TextField
                name={wordsField(language, 'hint')}
                label={t('desk.publicForm.hint', { language: ownNames[language] })}
                defaultValue={settings.wording?.[right]?.[language]?.hint ?? ''}
                lang={language}
                dir="auto"
                width="w-full"
              />
            </div>
          </fieldset>
        ))}
        <SubmitButton working={t('desk.shell.working')}>{t('desk.publicForm.save')}</SubmitButton>
      </ActionForm>
    </FormPart>
  )
}
