import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { databaseNow } from '@/db/queries/now'
import { dayOf } from '@/domain/calendar/days'
import { countryOptions } from '../../../../setup/choices'
import { managedControllers } from '../../../_members/managed'
import { newOrganisationAddress } from '../../../_settings/addresses'
import { CountryQuestion, NewOrganisationForm } from '../../../_settings/new-organisation'
import { t } from '../../../words'

type Props = { searchParams: Promise<{ country?: string | string[] }> }

/** One more organisation beside those that this admin has; its form stays closed until they open it. */
export default async function NewOrganisationPage({ searchParams }: Props) {
  const { context } = await managedControllers()
  const { country } = await searchParams
  const chosen = countryOptions().find(({ value }) => value === country)
  const today = dayOf(await databaseNow(context.db), 'UTC')
  const title = t('desk.newOrganisation.title')
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/settings" text={t('desk.settings.organisation')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-2 mb-6">
        {chosen ? t('setup.chosen', { country: chosen.label }) : t('desk.newOrganisation.lead')}{' '}
        {chosen && <TextLink href={newOrganisationAddress}>{t('setup.otherCountry')}</TextLink>}
      </p>
      {chosen ? (
        <NewOrganisationForm country={chosen.value} title={title} origin={context.origin} today={today} />
      ) : (
        <CountryQuestion title={title} isUnknown={country !== undefined} />
      )}
    </div>
  )
}
