import type { QueueLine } from '@/components/desk/queue-row'
import { dueWords } from '@/components/request/due-words'
import type { Controller } from '@/db/queries/case-file'
import type { QueueRow } from '@/db/queries/queue'
import type { Day } from '@/domain/calendar/days'
import type { IdentityState } from '@/domain/requests/events'
import { needsNoIdentity, type Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { formatDay } from '@/messages/format-day'
import { formatList } from '@/messages/format-list'
import { deskLanguage, t } from '../words'
import { withList } from './list-from'

export type RowWorld = {
  controllers: readonly Controller[]
  /** What day it is at each of them. */
  days: ReadonlyMap<string, Day>
  /** The list in which the row stands, for the way back to it. */
  from?: string | undefined
}

/** A row of the queue in words; days count in the zone of the organisation. */
export function queueLine(row: QueueRow, { controllers, days, from }: RowWorld): QueueLine {
  const today = days.get(row.controllerId)
  if (!today) throw new Error('A request of an organisation that is not there')
  return {
    href: withList(`/desk/requests/${row.reference}`, from),
    reference: row.reference,
    due: dueWords(row, today, t, deskLanguage),
    rights: capitalised(rightsText(row.rights), deskLanguage),
    received: t('desk.queue.received', { day: formatDay(row.receivedOn, deskLanguage) }),
    state: stateText(row),
    identity: identityText({ identity: row.identity, rights: row.rights.map((right) => ({ right })) }),
    assignee: row.assigneeName ?? t('desk.request.nobody'),
    person: personOf(row),
    organisation: controllers.length > 1 ? t('desk.queue.of', { controller: row.controllerName }) : null,
    note: noteOf(row),
    tags: row.tags,
    choose: t('desk.bulk.choose', { reference: row.reference }),
  }
}

function personOf({ isForgotten, requesterName }: QueueRow): string | null {
  if (isForgotten) return t('desk.request.forgottenPerson')
  return requesterName === '' ? t('desk.request.nameless') : requesterName
}

type Standing = Pick<QueueRow, 'state' | 'spamMarkedOn' | 'heldBecause' | 'erasureDueOn'>

/** A mark of spam, a hold and an erasure after the answer say more than the state beneath them; a closed request is closed. */
export function stateText({ state, spamMarkedOn, heldBecause, erasureDueOn }: Standing) {
  if (spamMarkedOn) return t('desk.states.spam')
  if (erasureDueOn) return t('desk.states.answered')
  return heldBecause && state !== 'closed' ? t('desk.states.held') : t(`desk.states.${state}`)
}

function noteOf(row: QueueRow): string | null {
  const { hasUnsentLetter, heldBecause, spamMarkedOn, state, owedSinceOn, targetOn } = row
  if (hasUnsentLetter) return t('desk.queue.unsent')
  if (owedSinceOn) return t('desk.queue.owedSince', { day: formatDay(owedSinceOn, deskLanguage) })
  if (heldBecause && !spamMarkedOn && state !== 'closed') return t(`desk.held.${heldBecause}`)
  return targetOn ? t('desk.queue.target', { day: formatDay(targetOn, deskLanguage) }) : null
}

/** Where nothing asked for needs to know who asks, nobody needs to decide it. */
export function identityText({
  identity,
  rights,
}: {
  identity: IdentityState
  rights: readonly { right: Right }[]
}): string {
  const isNeeded = rights.some(({ right }) => !needsNoIdentity(right))
  return isNeeded || identity !== 'not-decided' ? t(`desk.identity.${identity}`) : t('desk.identity.not-needed')
}

export function rightsText(rights: readonly Right[]): string {
  return formatList(
    rights.map((right) => t(`common.rightNames.${right}`)),
    deskLanguage,
  )
}
