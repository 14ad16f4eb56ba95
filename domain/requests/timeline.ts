import type { Day } from '../calendar/days'
import type { EventOf, EventType, RequestEvent } from './events'
import { rightsOf } from './received'
import type { TimelineParams } from './timeline-params'

/** The sentences of the timeline, in `messages/en/common.json` under `timeline`. */
export type TimelineKey =
  | Exclude<EventType, 'corrected'>
  | 'unassigned'
  | 'answeredByRule'
  | 'correctedReceivedOn'
  | 'correctedRights'
  | 'correctedRegimes'
  | 'correctedResidence'
  | 'correctedAskedFor'
  | 'correctedLetterOn'
  | 'correctedDesignatedAddress'
  | 'redatedBehind'

export type TimelineEntry = { key: TimelineKey; params: TimelineParams }

type Sentences = { [Type in EventType]: (event: EventOf<Type>) => TimelineEntry }

/** A new event does not compile without its sentence. */
const sentences: Sentences = {
  received: ({ data }) =>
    say('received', { codes: { channel: data.channel }, rights: { rights: rightsOf(data.rights) } }),
  held: ({ data }) => say('held', { codes: { because: data.because } }),
  released: () => say('released'),
  linked: ({ data }) => say('linked', { codes: { how: data.how } }),
  emailConfirmed: () => say('emailConfirmed'),
  accepted: () => say('accepted'),
  acknowledged: () => say('acknowledged'),
  assigned: ({ data }) => (data.assigneeId ? say('assigned', { assigneeId: data.assigneeId }) : say('unassigned')),
  identityRequested: ({ data }) => say('identityRequested', { codes: { method: data.method } }),
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
  restPassedOn: () => say('restPassedOn'),
  messageSent: () => say('messageSent'),
  messageReceived: ({ data }) => say('messageReceived', { codes: { channel: data.channel } }),
  fileReceived: ({ data: { purpose, scan } }) => say('fileReceived', { codes: { purpose, scan } }),
  fileRemoved: () => say('fileRemoved'),
  fileOpened: () => say('fileOpened'),
  restricted: ({ rights }) => say('restricted', { rights: { rights: rights ?? [] } }),
  notRestricted: ({ rights }) => say('notRestricted', { rights: { rights: rights ?? [] } }),
  liftingAnnounced: ({ data }) => say('liftingAnnounced', { days: { day: data.liftsOn } }),
  restrictionLifted: ({ rights }) => say('restrictionLifted', { rights: { rights: rights ?? [] } }),
  rightDecided: ({ data }) =>
    say('rightDecided', { codes: { decision: data.decision }, rights: { right: [data.right] } }),
  rightDone: ({ data }) => say('rightDone', { rights: { right: [data.right] } }),
  answerFileAttached: ({ data }) => say('answerFileAttached', { codes: { scan: data.scan } }),
  answerFileReviewed: ({ data }) => say('answerFileReviewed', { codes: { outcome: data.outcome } }),
  answerFileRemoved: () => say('answerFileRemoved'),
  answerFileWithdrawn: () => say('answerFileWithdrawn'),
  answered: ({ data: { delivery, byRule } }) =>
    byRule
      ? say('answeredByRule', { codes: { version: String(byRule.version) } })
      : say('answered', { codes: { delivery } }),
  answerDownloaded: () => say('answerDownloaded'),
  answerAskedAgain: () => say('answerAskedAgain'),
  answerRenewed: () => say('answerRenewed'),
  answerCodeMade: ({ data }) => say('answerCodeMade', { codes: { by: data.by } }),
  answerCodeTold: () => say('answerCodeTold'),
  answerCodeSpent: () => say('answerCodeSpent'),
  paperAsked: () => say('paperAsked'),
  closedWithoutAnswer: ({ data }) => say('closedWithoutAnswer', { codes: { reason: data.reason } }),
  letterLeft: ({ data }) => say('letterLeft', { codes: { how: data.how }, letter: data.kind }),
  withdrawn: () => say('withdrawn'),
  reopened: () => say('reopened'),
  markedSpam: () => say('markedSpam'),
  unmarkedSpam: () => say('unmarkedSpam'),
  corrected: ({ data }) => correction(data),
  dayOrdered: ({ data }) =>
    say('dayOrdered', { codes: { by: data.by }, days: { day: data.day, documentOn: data.documentOn } }),
  redated: ({ data: { from, to, because } }) =>
    from && to && from !== to
      ? say('redated', { codes: { because: because[0] ?? 'together' }, days: { from, to } })
      : say('redatedBehind', { codes: { because: because[0] ?? 'together' } }),
  legalHoldSet: () => say('legalHoldSet'),
  legalHoldLifted: () => say('legalHoldLifted'),
  forgotten: ({ data }) => say('forgotten', { codes: { because: data.because } }),
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

function correction(data: EventOf<'corrected'>['data']): TimelineEntry {
  if (data.field === 'receivedOn') return say('correctedReceivedOn', { days: { from: data.from, to: data.to } })
  if (data.field === 'rights')
    return say('correctedRights', { rights: { fromRights: rightsOf(data.from), toRights: rightsOf(data.to) } })
  if (data.field === 'residence') return say('correctedResidence', { places: { from: data.from, to: data.to } })
  if (data.field === 'askedFor') return say('correctedAskedFor', { codes: { from: data.from, to: data.to } })
  if (data.field === 'letterOn') return letterDayCorrection(data)
  if (data.field === 'designatedAddress')
    return say('correctedDesignatedAddress', { codes: { to: data.to === null ? 'unknown' : data.to ? 'yes' : 'no' } })
  return say('correctedRegimes', { rights: { right: [data.right] }, laws: { fromLaws: data.from, toLaws: data.to } })
}

function extension({ grounds, reason }: EventOf<'extended'>['data']): TimelineEntry {
  const given = grounds ?? (reason ? [reason] : [])
  return say('extended', { codes: { given: given.length > 0 ? 'yes' : 'no' }, grounds: { grounds: given } })
}

function letterDayCorrection({ from, to }: { from: Day | null; to: Day | null }): TimelineEntry {
  const change = to === null ? 'removed' : from === null ? 'recorded' : 'changed'
  return say('correctedLetterOn', { codes: { change }, days: { ...(from && { from }), ...(to && { to }) } })
}

function say(key: TimelineKey, params: TimelineParams = {}): TimelineEntry {
  return { key, params }
}
