import type { RequesterLetter } from '../requests/letters'

/** Each sentence by the name it has in messages/, and the places in it that hold a fact and may not be left out. */
type Sentences = Readonly<Record<string, readonly string[]>>

/** What a letter begins with: by name where the address is confirmed, without otherwise. */
const byName = { dear: ['name'], hello: [] } as const satisfies Sentences

/** Where nobody has confirmed the address the letter knows no name. */
const unnamed = { hello: [] } as const satisfies Sentences

const titled = { subject: ['reference'], title: [] } as const satisfies Sentences

/**
 * Which sentences of our letters an organisation may say in its own words. The others are fixed, because the law asks for
 * them or because they follow from what was decided: the day of the answer, rights, grounds and decisions, what becomes of the
 * time, how codes and documents are to be handled, the ways to complain, whom to ask, and the reference.
 */
export const letterSentences: { readonly [Kind in RequesterLetter]: Sentences } = {
  'confirm-your-request': {
    ...titled,
    ...{ subjectAgain: ['reference'], ...unnamed, someoneAsked: ['organisation'], reminder: [], confirm: [] },
    ...{ whatFor: [], notMe: [], notMeLink: [], valid: ['days'] },
  },
  'request-received': { ...titled, ...byName, received: ['day'], nothingNeeded: [], yourWords: [] },
  acknowledgement: { ...titled, ...byName, received: ['day'] },
  'identity-request': { ...titled, ...byName, why: [], please: [], reply: [], otherWay: [] },
  'identity-code': { ...titled, ...unnamed, asked: ['organisation', 'reference'], enter: [], notMe: [] },
  'clarification-request': { ...titled, ...byName, why: ['day'], concerns: [], reply: [], rest: [] },
  'particulars-request': { ...titled, ...byName, why: ['day'], concerns: [], reply: [], noMore: [] },
  'authority-request': { ...titled, ...byName, why: [], please: [], reply: [], least: [], otherWay: [] },
  'parental-consent': {
    ...titled,
    ...{ ...unnamed, asked: ['organisation', 'age'], answer: [], valid: ['days'], otherwise: [] },
  },
  'fee-request': { ...titled, ...byName, before: ['day'], amount: ['amount'], reply: [] },
  extension: {
    ...titled,
    ...{ ...byName, until: ['day', 'newDay', 'oldDay'], parts: ['day'], part: ['rights', 'newDay', 'oldDay'] },
    ...{ promised: ['day'], because: [] },
  },
  message: { ...titled, ...byName, wrote: ['organisation', 'day'], reply: [] },
  'answer-ready': {
    ...titled,
    ...{ ...byName, read: ['day'], readLink: [], paper: [], letter: ['day'], letterForYou: ['name', 'day'] },
    ...{ enclosed: [] },
  },
  'answer-to-collect': {
    ...{ 'subject-waits': ['reference'], 'subject-again': ['reference'], title: [], ...byName },
    ...{ waits: ['day'], again: ['day'], link: [] },
  },
  'answer-code': { subject: ['reference'], ...byName, enter: [] },
  'restriction-lifting': { ...titled, ...byName, restricted: ['day'], from: ['day'], because: [] },
  'erasure-done': { ...titled, ...byName, done: ['asked', 'day'], backups: ['day'], kept: [] },
  'unconfirmed-answer': { ...titled, titlePart: [], ...unnamed, why: ['day', 'organisation'], notYou: [] },
  'later-than-promised': { ...titled, ...byName, promised: ['day'] },
  'day-changed': { ...titled, ...byName, told: ['day'], changed: [] },
  'follow-code': { subject: [], title: [], ...unnamed, enter: [], notMe: [] },
  'request-withdrawn': {
    ...titled,
    ...{ subjectPart: ['reference'], titlePart: [], ...byName, closed: ['day'], part: ['day'], rest: [], again: [] },
  },
  'confirm-new-address': {
    ...titled,
    ...{ ...unnamed, given: ['organisation'], confirm: [], valid: ['days'], otherwise: [] },
  },
  'contact-changed': {
    ...titled,
    ...{ ...byName, byYou: ['day', 'ways'], byUs: ['day', 'ways'], notMe: [], notMeLink: [] },
  },
}

/** What an organisation adds at the end of a letter, in paragraphs; we say nothing there. */
export const closing = 'closing'
