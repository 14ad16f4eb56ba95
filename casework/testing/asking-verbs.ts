import { askAuthority } from '../ask-authority'
import { forAnother } from './a-request'
import { askFee } from '../ask-fee'
import { askIdentity } from '../ask-identity'
import { askParent } from '../ask-parent'
import { askParticulars } from '../ask-particulars'
import { completeRequest } from '../complete-request'
import { considerChild } from '../consider-child'
import { correctLaw } from '../correct-law'
import { makeIdentityCode } from '../make-identity-code'
import { recordConsent } from '../record-consent'
import { recordFee } from '../record-fee'
import { verifyAuthority } from '../verify-authority'
import { verifyIdentity } from '../verify-identity'
import type { StaffVerb, Step } from './staff-verb'
import { taskVerbs } from './task-verbs'

const aFee = {
  amount: '25,50',
  currency: 'EUR',
  reason: 'further-copies',
  rights: 'access',
  because: 'The third copy of 400 pages.',
}
const someParticulars = { missing: 'record', rights: 'access', question: 'Which of our clinics treated you?' }
const aProof = {
  proof: 'written-authority',
  doubt: 'Nothing in the letter is from your mother.',
}

const aDoubt = { method: 'call-back', doubt: 'Two people have this name.' }

const doubt: Step = (context, reference) => askIdentity(context, { reference }, aDoubt)
const underPaia: Step = (context, reference) =>
  correctLaw(context, { reference }, { right: 'access', regimes: 'za-paia', because: 'The clinic is in Durban.' })
const fee: Step = (context, reference) => askFee(context, { reference }, aFee)
const missing: Step = (context, reference) => askParticulars(context, { reference }, someParticulars)
const authority: Step = (context, reference) => askAuthority(context, { reference }, aProof)

/** The verbs by which staff ask the person or a colleague for something, and record what came of it. */
export const askingVerbs: Record<string, StaffVerb> = {
  ...taskVerbs,
  askIdentity: {
    act: askIdentity,
    input: () => aDoubt,
    event: 'identityRequested',
  },
  makeIdentityCode: {
    act: makeIdentityCode,
    input: () => ({ by: 'telephone', sentTo: '+49 30 7654321' }),
    event: 'identityCodeMade',
    before: [doubt],
  },
  verifyIdentity: {
    act: verifyIdentity,
    input: () => ({ verdict: 'verified', method: 'call-back', on: '2026-03-06', reason: '', because: '' }),
    event: 'identityVerified',
  },
  askFee: { act: askFee, input: () => aFee, event: 'feeRequested' },
  recordFee: {
    act: recordFee,
    input: () => ({ outcome: 'paid', on: '2026-03-06', because: '' }),
    event: 'feePaid',
    before: [fee],
  },
  askParticulars: {
    act: askParticulars,
    input: () => someParticulars,
    event: 'particularsRequested',
    before: [underPaia],
  },
  completeRequest: {
    act: completeRequest,
    input: () => ({ on: '2026-03-06', channel: 'telephone', text: 'The one in Durban.' }),
    event: 'requestCompleted',
    before: [underPaia, missing],
  },
  considerChild: {
    act: considerChild,
    input: () => ({
      understanding: 'shown',
      view: 'wants-it',
      bestInterests: 'served',
      courtOrder: '',
      because: 'She says so.',
    }),
    event: 'childConsidered',
    request: { askedFor: 'child', subjectName: 'Ida Diallo' },
  },
  askParent: {
    act: askParent,
    input: () => ({ parentEmail: 'mariam.diallo@example.org' }),
    event: 'consentAsked',
    request: { belowAge: 'yes' },
    asksParents: true,
  },
  recordConsent: {
    act: recordConsent,
    input: () => ({ agrees: 'yes', consentBy: 'Mariam Diallo, mother', on: '2026-03-06', channel: 'telephone' }),
    event: 'consentAnswered',
    request: { belowAge: 'yes' },
    asksParents: true,
  },
  askAuthority: { act: askAuthority, input: () => aProof, event: 'authorityRequested', request: forAnother },
  verifyAuthority: {
    act: verifyAuthority,
    input: () => ({ verdict: 'shown', proof: 'written-authority', on: '2026-03-06', because: '' }),
    event: 'authorityShown',
    request: forAnother,
    before: [authority],
  },
}
