import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import type { TemplateRow } from '@/db/queries/templates'
import { languages, ownNames } from '@/domain/languages'
import { refusalGrounds } from '@/domain/policies/refusal-grounds'
import type { RegimeId } from '@/domain/regimes/regime'
import { placeholders } from '@/domain/templates/placeholders'
import { templateStages } from '@/domain/templates/template'
import { rightOptions } from '../_request/options'
import { t } from '../words'

const any = { value: '', label: t('desk.templates.any') }

type Props = { regimes: readonly RegimeId[]; language: string; template?: TemplateRow }

/** What a template says, and when it is offered. */
export function TemplateFields({ regimes, language, template }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={t('desk.templates.name')}
        hint={t('desk.templates.nameHint')}
        defaultValue={template?.name}
      />
      <SelectField
        name="stage"
        label={t('desk.templates.stage')}
        options={templateStages.map((stage) => ({ value: stage, label: t(`desk.templates.stages.${stage}`) }))}
        defaultValue={template?.stage}
      />
      <SelectField
        name="right"
        label={t('desk.templates.right')}
        options={[any, ...rightOptions()]}
        defaultValue={template?.right ?? ''}
      />
      <SelectField
        name="regime"
        label={t('desk.templates.law')}
        options={[any, ...lawsFor(regimes, template).map((law) => ({ value: law, label: t(`common.laws.${law}`) }))]}
        defaultValue={template?.regime ?? ''}
      />
      <SelectField
        name="language"
        label={t('desk.templates.language')}
        hint={t('desk.templates.languageHint')}
        options={languages.map((each) => ({ value: each, label: ownNames[each] }))}
        defaultValue={template?.language ?? language}
      />
      <TextAreaField
        name="text"
        label={t('desk.templates.text')}
        hint={t('desk.templates.textHint', { places: placeholders.map((name) => `{${name}}`).join(', ') })}
        rows={12}
        defaultValue={template?.text}
      />
      <SelectField
        name="neutralFor"
        label={t('desk.shell.optional', { label: t('desk.templates.neutralFor') })}
        hint={t('desk.templates.neutralForHint')}
        options={[
          { value: '', label: t('desk.templates.notNeutral') },
          ...refusalGrounds.map((ground) => ({ value: ground, label: t(`desk.grounds.${ground}`) })),
        ]}
        defaultValue={template?.neutralFor ?? ''}
      />
    </>
  )
}

/** Those that the organisation has adopted, and the one that the template was for. */
function lawsFor(regimes: readonly RegimeId[], template: TemplateRow | undefined): RegimeId[] {
  return [...new Set([...regimes, ...(template?.regime ? [template.regime] : [])])]
}
