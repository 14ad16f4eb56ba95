import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import type { Day } from '@/domain/calendar/days'
import { proposedRegimes } from '@/domain/regimes/proposed-regimes'
import { problemText } from '@/messages/problem-text'
import { addOrganisation } from '../(staff)/settings/organisation-actions'
import { countryOptions } from '../../setup/choices'
import { formWords, t } from '../words'
import { newOrganisationAddress } from './addresses'
import { ReachedFields } from './organisation-fields'
import { HolidaysField, LawFields, TimeZoneField } from './rule-fields'

/** Which country it is comes first, because it proposes most of the rest. */
export function CountryQuestion({ title, isUnknown }: { title: string; isUnknown: boolean }) {
  const words = formWords(title)
  const problem = isUnknown ? problemText(t, { code: 'choose-a-country' }) : undefined
  const problems = problem ? [{ text: problem, href: '#country' }] : []
  return (
    <form method="get" action={newOrganisationAddress} noValidate className="space-y-6">
      <title>{isUnknown ? words.errorTitle : words.title}</title>
      <ErrorSummary title={words.problems} problems={problems} />
      <Select
        name="country"
        label={t('setup.country')}
        hint={t('setup.countryHint')}
        problem={problem}
        options={[{ value: '', label: t('setup.choose') }, ...countryOptions()]}
        autoComplete="country"
      />
      <Button>{t('desk.newOrganisation.continue')}</Button>
    </form>
  )
}

type NewOrganisationProps = { country: string; title: string; origin: string; today: Day }

/** Everything without which nobody can be answered in time; what the country proposes is filled in. */
export function NewOrganisationForm({ country, title, origin, today }: NewOrganisationProps) {
  return (
    <ActionForm action={addOrganisation} words={formWords(title)} hidden={{ country }}>
      <TextField name="name" label={t('setup.fields.name')} hint={t('setup.nameHint')} />
      <TextField
        name="slug"
        label={t('setup.fields.slug')}
        hint={t('setup.slugHint', { origin })}
        spellCheck={false}
        dir="ltr"
      />
      <LawFields regimes={proposedRegimes(country)} noStatuteApplies={false} today={today} />
      <HolidaysField country={country} />
      <TimeZoneField country={country} />
      <TextField
        name="promiseDays"
        label={t('setup.fields.promiseDays')}
        hint={t('setup.promiseHint')}
        defaultValue="30"
        inputMode="numeric"
        width="sm:w-24"
      />
      <ReachedFields />
      <SubmitButton working={t('desk.shell.working')}>{t('desk.newOrganisation.save')}</SubmitButton>
    </ActionForm>
  )
}
