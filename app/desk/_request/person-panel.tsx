import { AddressText } from '@/components/desk/address-text'
import { FactList, Panel } from '@/components/desk/panel'
import { isKnownMinor } from '@/domain/policies/children'
import { ageOf } from '@/domain/requests/consent'
import { looksLikeAnother } from '@/domain/policies/mixed-scripts'
import { awaitedAddress } from '@/domain/requests/contact'
import { ownNames } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import { DayTime } from '@/components/request/day-time'
import { deskLanguage, t } from '../words'
import { consentText } from './consent-text'
import type { DeskRequest } from './read-request'

/** Who asks, how they are reached, and how the request came. */
export function PersonPanel({ request, words }: { request: DeskRequest; words: ReadonlyMap<string, unknown> }) {
  const { person, facts, request: row } = request
  const laws = [...new Set(facts.rights.flatMap(({ regimes }) => regimes))].map((law) => t(`common.laws.${law}`))
  const shared = [
    ...organisationFacts(request),
    { label: t('desk.request.received'), value: <DayTime day={facts.receivedOn} language={deskLanguage} /> },
    ...receiptFacts(request),
    { label: t('desk.request.channel'), value: t(`desk.channels.${row.channel}`) },
    { label: t('desk.request.law'), value: new Intl.ListFormat(deskLanguage).format(laws) },
    ...(facts.signal ? [{ label: t('desk.request.signal'), value: t(`desk.request.signals.${facts.signal}`) }] : []),
  ]
  return (
    <Panel id="person" title={t('desk.request.asks')}>
      <FactList
        facts={[
          ...(person
            ? [...contactFacts(request, person.requester, awaitedIn(request, words)), ...askedFacts(request)]
            : []),
          ...shared,
        ]}
      />
    </Panel>
  )
}

/** Whose request it is, for somebody who works for several organisations. */
function organisationFacts({ context: { actor }, controller }: DeskRequest) {
  return actor.grants.length > 1 ? [{ label: t('desk.request.organisation'), value: <bdi>{controller.name}</bdi> }] : []
}

/** Whether receipt was confirmed, or by when the law wants it to be. */
function receiptFacts({ facts: { acknowledgedOn, closedOn }, deadline: { ackDueOn } }: DeskRequest) {
  const day = acknowledgedOn ?? (closedOn ? undefined : ackDueOn)
  if (!day) return []
  const label = t(acknowledgedOn ? 'desk.request.acknowledged' : 'desk.request.acknowledge')
  return [{ label, value: <DayTime day={day} language={deskLanguage} /> }]
}

type Requester = NonNullable<DeskRequest['person']>['requester']

/** The address that the person gave on their page and that nobody has confirmed yet. */
function awaitedIn({ history }: DeskRequest, words: ReadonlyMap<string, unknown>): string | undefined {
  const kept = words.get(awaitedAddress(history)?.entryId ?? '') as { email?: string } | undefined
  return kept?.email
}

function contactFacts(
  { facts }: DeskRequest,
  { name, email, telephone, postalAddress }: Requester,
  awaited: string | undefined,
) {
  const address = (
    <>
      <span dir="ltr">{email && <AddressText text={email} />}</span>
      <span className="block text-sm text-ink-soft">{confirmation(facts)}</span>
      {awaited && (
        <span className="block text-sm text-ink-soft">{t('desk.request.awaitedAddress', { email: awaited })}</span>
      )}
    </>
  )
  return [
    { label: t('desk.request.name'), value: name === '' ? t('desk.request.nameless') : <PersonName name={name} /> },
    { label: t('desk.request.email'), value: email ? address : t('desk.request.notGiven') },
    ...(telephone ? [{ label: t('desk.request.telephone'), value: <span dir="ltr">{telephone}</span> }] : []),
    ...(postalAddress
      ? [{ label: t('desk.request.post'), value: <span className="whitespace-pre-wrap">{postalAddress}</span> }]
      : []),
  ]
}

/** Nobody is taken for another whose name only looks the same. */
function PersonName({ name }: { name: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      {looksLikeAnother(name) && (
        <span className="block text-sm font-semibold text-warn">{t('desk.request.mixedScripts')}</span>
      )}
    </>
  )
}

/** For whom they ask, and what else they wrote about themselves. */
function askedFacts({ person, facts, history, request: { language } }: DeskRequest) {
  const { subject, knownAs, relationship, parentEmail } = person?.asked ?? {}
  const age = ageOf(history)
  const capacity = subject?.capacity && t(`common.capacities.${subject.capacity}`)
  const given = [
    ['relationship', relationship && t(`common.relationships.${relationship}`)],
    ['knownAs', knownAs],
    ['askedFor', facts.askedFor === 'self' ? undefined : t(`desk.request.for.${facts.askedFor}`)],
    ['subject', subject?.name && <PersonName name={subject.name} />],
    ['subjectKnownAs', subject?.knownAs],
    ['capacity', capacity],
    ['age', age?.below && t('desk.request.below', { age: age.least })],
    ['parentEmail', parentEmail],
    ['consent', isKnownMinor(facts, history) ? consentText({ history }) : undefined],
    ['answerTo', subject?.answerTo && t(`desk.request.answerToWhom.${subject.answerTo}`)],
    ['language', language === deskLanguage ? undefined : ownNames[language]],
  ] as const
  return given.flatMap(([name, text]) => (text ? [{ label: t(`desk.request.${name}`), value: <bdi>{text}</bdi> }] : []))
}

function confirmation({ addressDenied, confirmedOn, channel }: DeskRequest['facts']): string | null {
  if (addressDenied) return t('desk.request.denied')
  if (confirmedOn) return t('desk.request.confirmedOn', { day: formatDay(confirmedOn, deskLanguage) })
  return channel === 'form' ? t('desk.request.notConfirmed') : null
}
