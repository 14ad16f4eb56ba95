import { expect, test } from 'vitest'
import { timelineText } from '@/messages/timeline-text'
import { translator } from '@/messages/translator'
import { eventTypes } from './event-types'
import type { EventData, EventType, RequestEvent } from './events'

const samples: { [Type in EventType]: EventData[Type] } = {
  received: {
    channel: 'form',
    rights: [{ right: 'access', regimes: ['eu-gdpr'] }],
    language: 'en',
    confirmation: 'awaited',
  },
  held: { because: 'same-mailbox' },
  released: {},
  linked: { requestId: 'x', how: 'copy' },
  emailConfirmed: {},
  accepted: {},
  acknowledged: {},
  assigned: { assigneeId: 'ruth' },
  identityRequested: { method: 'call-back' },
  identityInsufficient: {},
  identityVerified: { method: 'document' },
  identityNotDoubted: { reason: 'known' },
  identityFailed: { method: 'account' },
  contactChanged: {},
  newAddressGiven: {},
  contactChangeDenied: { stops: true },
  addressDenied: {},
  clarificationRequested: {},
  clarificationReceived: { channel: 'telephone' },
  feeRequested: { amount: '25', currency: 'EUR', reason: 'further-copies' },
  feeConfirmed: {},
  feePaid: {},
  feeNotPaid: {},
  particularsRequested: { missing: ['record'] },
  requestCompleted: { channel: 'letter' },
  authorityRequested: { proof: 'written-authority' },
  authorityInsufficient: {},
  authorityShown: { proof: 'estate' },
  childConsidered: { understanding: 'presumed', view: 'wants-it', bestInterests: 'served', courtOrder: true },
  consentAsked: {},
  consentAnswered: { agrees: true },
  extended: { grounds: ['complexity'] },
  noteWritten: {},
  restPassedOn: {},
  messageSent: {},
  messageReceived: { channel: 'letter' },
  fileReceived: { fileId: 'x', purpose: 'authority', type: 'pdf', bytes: 5, scan: 'not-scanned' },
  fileRemoved: { fileId: 'x' },
  fileOpened: { fileId: 'x' },
  restricted: {},
  notRestricted: {},
  liftingAnnounced: { liftsOn: '2026-04-10' },
  restrictionLifted: {},
  rightDecided: { right: 'erasure', decision: 'partly-granted', ground: 'legal-duty' },
  rightDone: { right: 'erasure' },
  answerFileAttached: { fileId: 'x', bytes: 5, scan: 'not-scanned' },
  answerFileReviewed: { fileId: 'x', outcome: 'withheld', checked: [], ground: 'privilege' },
  answerFileRemoved: { fileId: 'x' },
  answerFileWithdrawn: { fileId: 'x' },
  answered: { delivery: 'post' },
  answerDownloaded: { fileId: 'x' },
  answerAskedAgain: {},
  answerRenewed: {},
  answerCodeMade: { by: 'telephone' },
  answerCodeTold: {},
  answerCodeSpent: {},
  paperAsked: {},
  closedWithoutAnswer: { reason: 'duplicate' },
  closedBeforeImport: {},
  letterLeft: { letterId: 'x', kind: 'answer-ready', how: 'posted', eventSequence: 7 },
  withdrawn: {},
  reopened: {},
  markedSpam: {},
  unmarkedSpam: {},
  corrected: { field: 'receivedOn', from: '2026-03-05', to: '2026-03-02' },
  dayOrdered: { day: '2026-05-01', by: 'court', documentOn: '2026-04-01' },
  latenessExplained: { reason: 'staff-shortage' },
  redated: { ruleId: 'x', redatingId: 'y', from: '2026-04-30', to: '2026-05-01', because: ['holidays'] },
  confidentialSet: { readers: ['ruth'], managersRead: true },
  confidentialLifted: {},
  barred: { userId: 'ruth' },
  unbarred: { userId: 'ruth' },
  legalHoldSet: {},
  legalHoldLifted: {},
  forgotten: { because: 'rule', months: 36 },
  discarded: { importId: 'x' },
}

test('every event has a sentence', () => {
  const sentences = eventTypes.map((type) => sentence(type, samples[type]))
  expect(sentences.every((text) => text.length > 3 && !/[{}]/.test(text))).toBe(true)
  expect(new Set(sentences).size).toBe(eventTypes.length)
})

test.for<[EventType, unknown, string]>([
  ['received', samples.received, 'Received through the form: access'],
  ['held', samples.held, 'Held, because several requests on one day named this e-mail address'],
  ['assigned', { assigneeId: 'ruth' }, 'Assigned to Ruth Okafor'],
  ['assigned', { assigneeId: null }, 'Put back among the unassigned'],
  ['assigned', { assigneeId: 'ruth', teamId: 'hr' }, 'Assigned to Ruth Okafor in the team Human resources'],
  ['assigned', { assigneeId: null, teamId: 'hr' }, 'Given to the team Human resources'],
  ['assigned', { assigneeId: null, teamId: null }, 'Put back among the unassigned'],
  ['confidentialSet', { readers: ['ruth'], managersRead: false }, 'Made confidential: for Ruth Okafor only'],
  ['identityRequested', samples.identityRequested, 'Asked for proof of identity: a call back'],
  ['rightDecided', samples.rightDecided, 'Decided on erasure: partly granted'],
  ['feeRequested', samples.feeRequested, 'Asked for a fee of €25.00 for access: further copies'],
  ['authorityShown', samples.authorityShown, 'Authority to act shown: a paper of the estate'],
  [
    'extended',
    { grounds: ['interference', 'consultations'] },
    'More time taken because of an unreasonable interference with our activities and consultations that are needed; it counts when the letter has left',
  ],
  ['extended', { grounds: [], until: '2026-05-20' }, 'More time taken; it counts when the letter has left'],
  [
    'extended',
    { reason: 'number-of-requests' },
    'More time taken because of the number of requests by the person; it counts when the letter has left',
  ],
  ['letterLeft', samples.letterLeft, 'Letter left: answer, posted'],
  ['dayOrdered', samples.dayOrdered, 'A court set a day, in a document of 1 April 2026: 1 May 2026'],
  ['latenessExplained', samples.latenessExplained, 'Recorded why the answer came late: too few people were there'],
  ['redated', samples.redated, 'Due day moved from 30 April 2026 to 1 May 2026: other holidays count'],
  ['redated', { ...samples.redated, to: '2026-04-30' }, 'Days computed anew, the due day stays: other holidays count'],
  ['forgotten', samples.forgotten, 'Forgotten: the time for which it was kept is over'],
  ['forgotten', { because: 'erasure-asked' }, 'Forgotten: the person asked for it'],
  ['corrected', samples.corrected, 'Day of receipt corrected from 5 March 2026 to 2 March 2026'],
  [
    'corrected',
    {
      field: 'rights',
      from: [{ right: 'unsure', regimes: [] }],
      to: [
        { right: 'access', regimes: [] },
        { right: 'erasure', regimes: [] },
      ],
    },
    'What is asked for corrected from not sure to access and erasure',
  ],
  [
    'corrected',
    { field: 'regimes', right: 'access', from: ['eu-gdpr'], to: ['uk-gdpr'] },
    'Law for access corrected from GDPR to UK GDPR',
  ],
  [
    'corrected',
    { field: 'residence', from: null, to: 'US-TX', rights: [] },
    'Where the person lives corrected from not known to United States (TX)',
  ],
  [
    'corrected',
    { field: 'askedFor', from: 'self', to: 'child' },
    'Whose data it is about corrected from whoever asks to a child in their care',
  ],
  ['corrected', { field: 'letterOn', from: null, to: '2026-02-24' }, 'Date on the letter recorded: 24 February 2026'],
  [
    'corrected',
    { field: 'letterOn', from: '2026-02-24', to: '2026-02-25' },
    'Date on the letter corrected from 24 February 2026 to 25 February 2026',
  ],
  ['corrected', { field: 'letterOn', from: '2026-02-24', to: null }, 'Date on the letter taken back: 24 February 2026'],
  [
    'corrected',
    { field: 'designatedAddress', from: null, to: false },
    'Recorded that it came to another address than the one designated for it',
  ],
  [
    'corrected',
    { field: 'designatedAddress', from: false, to: null },
    'Recorded that nobody knows whether it came to the address designated for it',
  ],
])('%s says "%s"', ([type, data, says]) => {
  expect(sentence(type, data)).toBe(says)
})

function sentence(type: EventType, data: unknown): string {
  const event = { sequence: 1, type, on: '2026-03-05', at: '', actor: { kind: 'public' }, rights: ['access'], data }
  return timelineText(translator('en'), 'en', event as unknown as RequestEvent, (id) =>
    id === 'hr' ? 'Human resources' : 'Ruth Okafor',
  )
}
