import { announceLifting } from '../announce-lifting'
import { decideRight } from '../decide-right'
import { eraseWithoutWaiting } from '../erase-without-waiting'
import { liftRestriction } from '../lift-restriction'
import { restrictProcessing } from '../restrict-processing'
import { tellRecipients } from '../tell-recipients'
import { leaves } from './a-request'
import type { StaffVerb, Step } from './staff-verb'

const because = 'The letter says so.'
const anEnding = { rights: 'correction', liftsOn: '2026-03-06', because }
const aRestriction = { rights: 'correction', verdict: 'restricted', on: '2026-03-05', because }

const restricted: Step = (context, reference) => restrictProcessing(context, { reference }, aRestriction)
const refusedCorrection: Step = (context, reference) =>
  decideRight(
    context,
    { reference },
    { right: 'correction', decision: 'refused', ground: 'conditions-not-met', because },
  )
const told: Step = async (context, reference) => {
  await announceLifting({ ...context, today: '2026-03-05' }, { reference }, anEnding)
  await leaves(context, reference, 'restriction-lifting', '2026-03-05')
}

/** How each verb about restricted data, about data that waits to be erased, and about those who received it, succeeds. */
export const restrictionVerbs: Record<string, StaffVerb> = {
  restrictProcessing: {
    act: restrictProcessing,
    input: () => aRestriction,
    event: 'restricted',
    request: { rights: ['correction'] },
  },
  eraseWithoutWaiting: {
    act: eraseWithoutWaiting,
    input: () => ({ because: 'asked-so', text: 'They wrote so in their letter.' }),
    event: 'copyNotAwaited',
    request: { rights: ['access', 'erasure'] },
  },
  tellRecipients: {
    act: tellRecipients,
    input: () => ({
      right: 'correction',
      outcome: 'told',
      recipients: 'The credit agency, by e-mail.',
      on: '2026-03-06',
    }),
    event: 'recipientsTold',
    request: { rights: ['correction'] },
    before: [restricted],
  },
  announceLifting: {
    act: announceLifting,
    input: () => ({ ...anEnding, liftsOn: '2026-03-20' }),
    event: 'liftingAnnounced',
    request: { rights: ['correction'] },
    before: [restricted, refusedCorrection],
  },
  liftRestriction: {
    act: liftRestriction,
    input: () => ({ rights: 'correction', on: '2026-03-06' }),
    event: 'restrictionLifted',
    request: { rights: ['correction'] },
    before: [restricted, refusedCorrection, told],
  },
}
