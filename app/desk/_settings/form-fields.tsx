import { CheckboxField, TextField } from '@/components/desk/fields'
import type { Form } from '@/db/queries/forms'
import { askedFor, relationships } from '@/domain/forms/asked-for'
import { askedForOf } from '@/domain/forms/form-settings'
import { rightQuestions } from '@/domain/forms/right-questions'
import { languages, ownNames } from '@/domain/languages'
import { rights } from '@/domain/rights'
import { t } from '../words'

/** What the form offers, for whom, and in which languages. */
export function FormFields({ form: { rights: offered, languages: spoken, settings } }: { form: Form }) {
  return (
    <>
      <CheckboxField
        name="rights"
        label={t('desk.publicForm.rights')}
        hint={t('desk.publicForm.rightsHint')}
        options={rights.map((value) => ({ value, label: t(`common.rights.${value}`) }))}
        chosen={offered}
      />
      <CheckboxField
        name="unasked"
        label={t('desk.publicForm.unasked')}
        hint={t('desk.publicForm.unaskedHint')}
        options={[]}
        folded={{
          label: t('desk.publicForm.unaskedChoose'),
          options: rights.flatMap((value) =>
            rightQuestions[value] ? [{ value, label: t(`common.rights.${value}`) }] : [],
          ),
        }}
        chosen={settings.unasked ?? []}
      />
      <CheckboxField
        name="askedFor"
        label={t('desk.publicForm.askedFor')}
        hint={t('desk.publicForm.askedForHint')}
        options={askedFor.flatMap((value) => (value === 'self' ? [] : [{ value, label: t(`form.forWhom.${value}`) }]))}
        chosen={askedForOf(settings)}
      />
      <CheckboxField
        name="relationships"
        label={t('desk.publicForm.relationships')}
        hint={t('desk.publicForm.relationshipsHint')}
        options={relationships.map((value) => ({ value, label: t(`common.relationships.${value}`) }))}
        chosen={settings.relationships ?? []}
      />
      <AgeFields settings={settings} />
      <CheckboxField
        name="languages"
        label={t('desk.publicForm.languages')}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        chosen={spoken}
      />
      <TextField
        name="keptMonths"
        label={t('desk.publicForm.keptMonths')}
        hint={t('desk.publicForm.keptMonthsHint')}
        defaultValue={settings.keptMonths?.toString() ?? ''}
        inputMode="numeric"
        width="w-24"
      />
    </>
  )
}

/** From which age the organisation is for people, and whether a parent of somebody younger is asked. */
function AgeFields({ settings }: Pick<Form, 'settings'>) {
  return (
    <>
      <TextField
        name="minimumAge"
        label={t('desk.publicForm.minimumAge')}
        hint={t('desk.publicForm.minimumAgeHint')}
        defaultValue={settings.minimumAge?.toString() ?? ''}
        inputMode="numeric"
        width="w-24"
      />
      <CheckboxField
        name="parentalConsent"
        label={t('desk.publicForm.parentalConsent')}
        hint={t('desk.publicForm.parentalConsentHint')}
        options={[{ value: 'yes', label: t('desk.publicForm.asksParents') }]}
        chosen={settings.parentalConsent ? ['yes'] : []}
      />
    </>
  )
}
