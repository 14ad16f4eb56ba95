import { AddressText } from '@/components/desk/address-text'
import type { Fact } from '@/components/desk/panel'
import type { AdoptedCalendar } from '@/db/queries/adopted-calendar'
import type { Controller } from '@/db/queries/case-file'
import type { PromisedDays } from '@/domain/deadlines/promise'
import type { RegimeId } from '@/domain/regimes/regime'
import { isToBeConfirmed } from '@/domain/regimes/regimes'
import { rights } from '@/domain/rights'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

/** By which law, promise, holidays and time zone the days of this organisation are computed. */
export function lawFacts(controller: Controller, calendar: AdoptedCalendar | undefined): Fact[] {
  return [
    { label: t('desk.settings.country'), value: regionName(controller.country) },
    { label: t('desk.settings.laws'), value: lawNames(controller) },
    { label: t('desk.settings.promise'), value: <span className="whitespace-pre-line">{promiseOf(controller)}</span> },
    { label: t('desk.settings.holidays'), value: calendar ? holidaysOf(calendar) : given(null) },
    { label: t('desk.settings.timeZone'), value: controller.timeZone },
    { label: t('desk.settings.language'), value: languageName(controller.language) },
  ]
}

/** What pages and letters say of this organisation. */
export function contactFacts(controller: Controller): Fact[] {
  const { email, telephone, postalAddress, privacyPolicyUrl, notificationAddresses } = controller
  const { officerName, officerEmail, authorityName, authorityAddress, authorityUrl } = controller
  return [
    { label: t('desk.settings.email'), value: address(email) },
    { label: t('desk.settings.telephone'), value: given(telephone) },
    { label: t('desk.settings.postalAddress'), value: address(postalAddress) },
    { label: t('desk.settings.privacyPolicyUrl'), value: address(privacyPolicyUrl) },
    { label: t('desk.settings.officer'), value: address(joined([officerName, officerEmail])) },
    { label: t('desk.settings.authority'), value: address(joined([authorityName, authorityAddress, authorityUrl])) },
    { label: t('desk.settings.notices'), value: address(joined(notificationAddresses)) },
  ]
}

function lawNames({ regimes, noStatuteApplies }: Controller): string {
  if (noStatuteApplies) return t('desk.settings.noStatute')
  return new Intl.ListFormat(deskLanguage).format(regimes.map(lawOf))
}

/** A law of which a value was not read in its text says so. */
function lawOf(id: RegimeId): string {
  const name = t(`common.laws.${id}`)
  return isToBeConfirmed(id) ? t('desk.settings.toConfirm', { law: name }) : name
}

function promiseOf({ promise }: Controller): string {
  const own = rights.flatMap((right) => {
    const promised = promise.rights?.[right]
    return promised
      ? [t('desk.settings.promiseFor', { right: t(`common.rightNames.${right}`), promise: daysOf(promised) })]
      : []
  })
  return joined([daysOf(promise), ...own])
}

function daysOf(promised: PromisedDays): string {
  if ('off' in promised) return t('desk.settings.promiseOff')
  return t('desk.settings.promiseDays', { days: promised.days, from: promised.from })
}

function holidaysOf({ holidayCountry, lastOn, source, version }: AdoptedCalendar): string {
  const day = lastOn ? formatDay(lastOn, deskLanguage) : t('desk.settings.notGiven')
  return t('desk.settings.holidaysOf', { country: holidayCountry ?? '', day, source, version })
}

/** ISO 3166-1 code to the name of the country. */
function regionName(code: string): string {
  return new Intl.DisplayNames(deskLanguage, { type: 'region' }).of(code) ?? code
}

function languageName(code: string): string {
  return new Intl.DisplayNames(deskLanguage, { type: 'language' }).of(code) ?? code
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n')
}

function address(lines: string | null) {
  return <AddressText text={given(lines)} />
}

function given(value: string | null): string {
  return value === null || value === '' ? t('desk.settings.notGiven') : value
}
