import { accessSentences } from './access-timeline'
import type { EventOf, EventType, RequestEvent } from './events'
import { taskSentences } from '../tasks/timeline-of-tasks'
import { rightsOf } from './received'
import { correction } from './timeline-corrections'
import { say, type TimelineEntry } from './timeline-entry'
import { answerSentences } from './timeline-of-answers'
import type { TimelineParams } from './timeline-params'

type Sentences = { [Type in EventType]: (event: EventOf<Type>) => TimelineEntry }

/** A new event does not compile without its sentence. */
const sentences: Sentences = {
  ...accessSentences,
  received: ({ data }) =>
    say('received', { codes: { channel: data.channel }, rights: { rights: rightsOf(data.rights) } }),
  held: ({ data }) => say('held', { codes: { because: data.because } }),
  released: () => say('released'),
  linked: ({ data }) => say('linked', { codes: { how: data.how } }),
  emailConfirmed: () => say('emailConfirmed'),
  accepted: () => say('accepted'),
  acknowledged: () => say('acknowledged'),
  identityRequested: ({ data }) => say('identityRequested', { codes: { method: data.method } }),
  identityCodeMade: ({ data }) => say('identityCodeMade', { codes: { by: data.by } }),
  identityCodeEntered: ({ data }) => say('identityCodeEntered', { codes: { by: data.by } }),
  identityCodeSpent: () => say('identityCodeSpent'),
  identityInsufficient: () => say('identityInsufficient'),
  identityVerified: ({ data }) => say('identityVerified', { codes: { method: data.method } }),
  identityNotDoubted: ({ data }) => say('identityNotDoubted', { codes: { reason: data.reason } }),
  identityFailed: ({ data }) => say('identityFailed', { codes: { method: data.method } }),
  contactChanged: ({ data: { ways = [] } }) =>
    say('contactChanged', { codes: { known: ways.length > 0 ? 'yes' : 'no' }, ways: { ways } }),
  newAddressGiven: () => say('newAddressGiven'),
  contactChangeDenied: ({ data }) => say('contactChangeDenied', { codes: { stops: data.stops ? 'yes' : 'no' } }),
  addressDenied: () => say('addressDenied'),
  clarificationRequested: ({ rights }) => say('clarificationRequested', { rights: { rights: rights ?? [] } }),
  clarificationReceived: (event) => say('clarificationReceived', arrived(event)),
  feeRequested: ({ data, rights }) =>
    say('feeRequested', {
      codes: { reason: data.reason },
      money: { amount: data },
      rights: { rights: rights ?? [] },
    }),
  feeConfirmed: () => say('feeConfirmed'),
  feePaid: () => say('feePaid'),
  feeNotPaid: () => say('feeNotPaid'),
  particularsRequested: ({ rights }) => say('particularsRequested', { rights: { rights: rights ?? [] } }),
  requestCompleted: (event) => say('requestCompleted', arrived(event)),
  authorityRequested: ({ data }) => say('authorityRequested', { codes: { proof: data.proof } }),
  authorityInsufficient: () => say('authorityInsufficient'),
  authorityShown: ({ data }) => say('authorityShown', { codes: { proof: data.proof } }),
  childConsidered: ({ data: { understanding, view, bestInterests, courtOrder } }) =>
    say('childConsidered', {
      codes: { understanding, view, bestInterests, courtOrder: courtOrder ? 'yes' : 'no' },
    }),
  consentAsked: () => say('consentAsked'),
  consentAnswered: ({ data: { agrees, channel = 'form' } }) =>
    say('consentAnswered', { codes: { agrees: agrees ? 'yes' : 'no', channel } }),
  extended: ({ data }) => extension(data),
  noteWritten: () => say('noteWritten'),
  remindersSnoozed: ({ data: { until, fromMail } }) =>
    say('remindersSnoozed', { codes: { from: fromMail ? 'mail' : 'desk' }, days: { day: until } }),
  restPassedOn: () => say('restPassedOn'),
  messageSent: () => say('messageSent'),
  messageReceived: ({ data }) =>
    say('messageReceived', { codes: { channel: data.channel, mail: data.mail ?? 'person' } }),
  fileReceived: ({ data: { purpose, scan, mail = 'person' } }) =>
    say('fileReceived', { codes: { purpose, scan, mail } }),
  fileNotKept: ({ data }) => say('fileNotKept', { codes: { because: data.because } }),
  fileRemoved: () => say('fileRemoved'),
  fileOpened: () => say('fileOpened'),
  restricted: ({ rights }) => say('restricted', { rights: { rights: rights ?? [] } }),
  notRestricted: ({ rights }) => say('notRestricted', { rights: { rights: rights ?? [] } }),
  liftingAnnounced: ({ data }) => say('liftingAnnounced', { days: { day: data.liftsOn } }),
  restrictionLifted: ({ rights }) => say('restrictionLifted', { rights: { rights: rights ?? [] } }),
  ...taskSentences,
  rightDecided: ({ data }) =>
    say('rightDecided', { codes: { decision: data.decision }, rights: { right: [data.right] } }),
  rightDone: ({ data }) => say('rightDone', { rights: { right: [data.right] } }),
  copyNotAwaited: ({ data }) => say('copyNotAwaited', { codes: { because: data.because } }),
  recipientsTold: ({ rights, data: { outcome } }) =>
    say('recipientsTold', { codes: { outcome }, rights: { rights: rights ?? [] } }),
  ...answerSentences,
  closedWithoutAnswer: ({ data }) => say('closedWithoutAnswer', { codes: { reason: data.reason } }),
  closedBeforeImport: () => say('closedBeforeImport'),
  letterLeft: ({ data }) => say('letterLeft', { codes: { how: data.how }, letter: data.kind }),
  withdrawn: () => say('withdrawn'),
  reopened: () => say('reopened'),
  markedSpam: () => say('markedSpam'),
  unmarkedSpam: () => say('unmarkedSpam'),
  tagged: ({ data }) => say('tagged', { tagId: data.tagId }),
  untagged: ({ data }) => say('untagged', { tagId: data.tagId }),
  corrected: ({ data }) => correction(data),
  dayOrdered: ({ data }) =>
    say('dayOrdered', { codes: { by: data.by }, days: { day: data.day, documentOn: data.documentOn } }),
  latenessExplained: ({ data }) => say('latenessExplained', { codes: { reason: data.reason } }),
  redated: ({ data: { from, to, because } }) =>
    from && to && from !== to
      ? say('redated', { codes: { because: because[0] ?? 'together' }, days: { from, to } })
      : say('redatedBehind', { codes: { because: because[0] ?? 'together' } }),
  ...{ legalHoldSet: () => say('legalHoldSet'), legalHoldLifted: () => say('legalHoldLifted') },
  forgotten: ({ data }) => say('forgotten', { codes: { because: data.because } }),
  discarded: () => say('discarded'),
}

/** Which sentence says what happened, and with what; `messages/timeline-text` words it. */
export function timelineKey(event: RequestEvent): TimelineEntry {
  return (sentences[event.type] as (event: RequestEvent) => TimelineEntry)(event)
}

/** What answers a question says which rights it was about, unless that is all of them. */
function arrived({ data, rights }: EventOf<'clarificationReceived' | 'requestCompleted'>): TimelineParams {
  const about = rights ? 'some' : 'all'
  return { codes: { channel: data.channel, about }, rights: { rights: rights ?? [] } }
}

function extension({ grounds, reason }: EventOf<'extended'>['data']): TimelineEntry {
  const given = grounds ?? (reason ? [reason] : [])
  return say('extended', { codes: { given: given.length > 0 ? 'yes' : 'no' }, grounds: { grounds: given } })
}
