import { CheckboxField, SelectField, TextAreaField } from '@/components/desk/fields'
import { lawChoices } from '@/components/request/law-choices'
import { writtenOwnDays } from '@/casework/own-days'
import type { CalendarDay } from '@/domain/calendar/adopted-days'
import type { Day } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import { declaredLawIds } from '@/domain/regimes/regimes'
import { holidayOptions, timeZoneOptions } from '../../setup/choices'
import { noStatute } from '../../setup/typed'
import { t } from '../words'

type Laws = { regimes: readonly RegimeId[]; noStatuteApplies: boolean }

/** By which laws requests are judged, or that none applies. */
export function LawFields({ regimes, noStatuteApplies, today }: Laws & { today: Day }) {
  const { options, folded } = lawChoices(t, declaredLawIds, ['eu-gdpr', 'uk-gdpr', ...regimes], today)
  const none = { value: noStatute, label: t('desk.rule.noStatute'), hint: t('desk.rule.noStatuteHint') }
  return (
    <CheckboxField
      name="regimes"
      label={t('desk.rule.regimes')}
      hint={t('desk.rule.regimesHint')}
      options={[...options, none]}
      dividers={[noStatute]}
      folded={folded}
      chosen={noStatuteApplies ? [noStatute] : regimes}
    />
  )
}

type Days = { country: string; timeZone: string; holidayCountry: string | null; days: readonly CalendarDay[] }

/** On which days, and by whose clock, time is counted. */
export function DayFields({ country, timeZone, holidayCountry, days }: Days) {
  return (
    <section className="space-y-6 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{t('desk.rule.days')}</h2>
      <HolidaysField country={country} holidayCountry={holidayCountry} />
      <TextAreaField
        name="ownHolidays"
        label={t('desk.rule.ownHolidays')}
        hint={t('desk.rule.ownHolidaysHint')}
        defaultValue={writtenOwnDays(days, 'own')}
        rows={4}
      />
      <TextAreaField
        name="ownWorkdays"
        label={t('desk.rule.ownWorkdays')}
        hint={t('desk.rule.ownWorkdaysHint')}
        defaultValue={writtenOwnDays(days, 'workday')}
        rows={3}
      />
      <TimeZoneField country={country} timeZone={timeZone} />
    </section>
  )
}

/** Whose public holidays count; those of the country are proposed. */
export function HolidaysField({ country, holidayCountry }: { country: string; holidayCountry?: string | null }) {
  const options = holidayOptions(country)
  const proposed = options[0]?.value ?? ''
  return (
    <SelectField
      name="holidayCountry"
      label={t('desk.rule.holidayCountry')}
      options={options}
      defaultValue={holidayCountry === undefined ? proposed : (holidayCountry ?? '')}
    />
  )
}

/** By whose clock days are counted; the first of the country's is proposed. */
export function TimeZoneField({ country, timeZone }: { country: string; timeZone?: string }) {
  const options = timeZoneOptions(country)
  return (
    <SelectField
      name="timeZone"
      label={t('desk.rule.timeZone')}
      options={options}
      defaultValue={timeZone ?? options[0]?.value ?? ''}
    />
  )
}

/** What becomes of requests whose address nobody confirms. */
export function UnconfirmedField({ answersUnconfirmed }: { answersUnconfirmed: boolean }) {
  return (
    <CheckboxField
      name="answersUnconfirmed"
      label={t('desk.rule.unconfirmed')}
      hint={t('desk.rule.unconfirmedHint')}
      options={[{ value: 'yes', label: t('desk.rule.answersUnconfirmed') }]}
      chosen={answersUnconfirmed ? ['yes'] : []}
    />
  )
}
