import type { Day } from '@/domain/calendar/days'
import type { LetterKind } from '@/domain/requests/letters'
import type { Right } from '@/domain/rights'

/**
 * What a letter has to say beside its reference: days, rights as the person ticked them (`asked`) or as the law names them
 * (`named`), and, where the law asks for it, where to complain.
 */
export type Says = {
  kind: LetterKind
  state: string
  withoutReference?: true
  days?: Day[]
  asked?: Right[]
  named?: Right[]
  complaint?: true
}

const unconfirmed = 'to an address nobody has confirmed'

/** Of every kind at least one state, as an example of it has it. */
export const whatLettersSay: Says[] = [
  { kind: 'confirm-your-request', state: unconfirmed, days: ['2026-04-07'] },
  { kind: 'confirm-your-request', state: 'a reminder', days: ['2026-04-07'] },
  {
    ...{ kind: 'request-received', state: 'confirmed, the law binds' },
    ...{ days: ['2026-03-05', '2026-04-07'], asked: ['access', 'erasure'], complaint: true },
  },
  {
    ...{ kind: 'request-received', state: 'nothing to confirm, the promise binds' },
    ...{ days: ['2026-03-05', '2026-04-04'], asked: ['marketing-objection'], complaint: true },
  },
  {
    ...{ kind: 'acknowledgement', state: 'by law' },
    ...{ days: ['2026-03-05', '2026-04-07'], asked: ['access', 'erasure'], complaint: true },
  },
  { kind: 'identity-request', state: 'the clock runs on', days: ['2026-04-07'] },
  {
    ...{ kind: 'identity-request', state: 'one right waits and one does not' },
    ...{ days: ['2026-04-19'], named: ['access', 'erasure'] },
  },
  { kind: 'identity-code', state: 'to contact details on file' },
  { kind: 'clarification-request', state: 'the clock pauses', days: ['2026-03-05'], asked: ['access'] },
  {
    ...{ kind: 'particulars-request', state: 'the time starts when it is complete' },
    ...{ days: ['2026-03-05'], asked: ['access'] },
  },
  { kind: 'authority-request', state: 'the clock pauses' },
  { kind: 'parental-consent', state: 'to an address that somebody named' },
  {
    ...{ kind: 'fee-request', state: 'the clock runs on' },
    ...{ days: ['2026-03-05', '2026-04-07'], asked: ['access'], complaint: true },
  },
  {
    ...{ kind: 'extension', state: 'past what was promised' },
    ...{ days: ['2026-03-05', '2026-04-04', '2026-04-07', '2026-06-05'], complaint: true },
  },
  {
    ...{ kind: 'extension', state: 'a part is refused' },
    ...{ days: ['2026-03-05', '2026-04-07', '2026-06-05'], asked: ['erasure'], complaint: true },
  },
  { kind: 'message', state: 'of one line', days: ['2026-03-05'] },
  { kind: 'answer-ready', state: 'to be read on the page', days: ['2026-03-05'], complaint: true },
  {
    ...{ kind: 'answer-ready', state: 'on paper' },
    ...{ days: ['2026-03-05'], asked: ['access', 'erasure'], complaint: true },
  },
  { kind: 'answer-to-collect', state: 'not all has been downloaded', days: ['2026-04-20'] },
  { kind: 'answer-code', state: 'to be posted' },
  {
    ...{ kind: 'restriction-lifting', state: 'after an objection' },
    ...{ days: ['2026-03-05', '2026-04-20'], asked: ['objection'], complaint: true },
  },
  {
    ...{ kind: 'erasure-done', state: 'after the copy was collected' },
    ...{ days: ['2026-03-05', '2026-04-14', '2026-05-14'], complaint: true },
  },
  { kind: 'unconfirmed-answer', state: unconfirmed, days: ['2026-03-05'], complaint: true },
  {
    ...{ kind: 'later-than-promised', state: 'before the day of the law' },
    ...{ days: ['2026-04-04', '2026-04-07'], complaint: true },
  },
  { kind: 'day-changed', state: 'to a later day', days: ['2026-04-04', '2026-04-07'], complaint: true },
  { kind: 'follow-code', state: 'for a few minutes' },
  { kind: 'request-withdrawn', state: 'on their own wish', days: ['2026-03-05'] },
  { kind: 'request-withdrawn', state: 'a part of it', days: ['2026-03-05'], asked: ['erasure'] },
  { kind: 'confirm-new-address', state: unconfirmed },
  { kind: 'contact-changed', state: 'by staff', days: ['2026-03-05'] },
  {
    ...{ kind: 'request-arrived', state: 'with days' },
    ...{ days: ['2026-03-05', '2026-03-10', '2026-04-07'], named: ['access', 'erasure'] },
  },
  {
    ...{ kind: 'deadline-reminder', state: 'one, three days before' },
    ...{ days: ['2026-04-07'], named: ['access', 'erasure'] },
  },
  { kind: 'weekly-summary', state: 'of a busy week', withoutReference: true, days: ['2026-03-30', '2026-03-31'] },
  { kind: 'still-here', state: 'to the first address', withoutReference: true },
  { kind: 'still-here', state: 'to the second', withoutReference: true, days: ['2026-03-02'] },
  { kind: 'reply-arrived', state: 'with a day', days: ['2026-04-07'] },
  { kind: 'assigned-to-you', state: 'with a day', days: ['2026-03-24', '2026-04-07'], named: ['access'] },
  { kind: 'letter-not-delivered', state: 'an extension', days: ['2026-04-07'] },
  { kind: 'search-task', state: 'asked', days: ['2026-03-16'] },
  { kind: 'search-task-late', state: 'no answer', days: ['2026-03-16'] },
  { kind: 'own-address-new', state: 'to be confirmed', withoutReference: true },
  { kind: 'own-address-old', state: 'to be stopped', withoutReference: true },
  { kind: 'sign-in-changed', state: 'a new authenticator', withoutReference: true },
  { kind: 'mail-test', state: 'asked for', withoutReference: true },
  {
    ...{ kind: 'wording-test', state: 'of a receipt' },
    ...{ days: ['2026-03-05', '2026-04-07'], asked: ['access', 'erasure'], complaint: true },
  },
]
