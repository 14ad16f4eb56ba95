import { closeWithoutAnswer } from '../close-without-answer'
import { forgetRequest } from '../forget-request'
import { holdRequest } from '../hold-request'
import { liftHold } from '../lift-hold'
import { reopenRequest } from '../reopen-request'
import type { StaffVerb, Step } from './staff-verb'

const because = 'The letter says so.'

const held: Step = (context, reference) => holdRequest(context, { reference }, { because })
const closed: Step = (context, reference) =>
  closeWithoutAnswer(context, { reference }, { reason: 'duplicate', because })

/** The verbs about a request that is closed, and for how long it is kept. */
export const retentionVerbs: Record<string, StaffVerb> = {
  reopenRequest: { act: reopenRequest, input: () => ({ because }), event: 'reopened', before: [closed] },
  holdRequest: { act: holdRequest, input: () => ({ because }), event: 'legalHoldSet', only: 'manager' },
  liftHold: { act: liftHold, input: () => ({ because }), event: 'legalHoldLifted', before: [held], only: 'manager' },
  forgetRequest: {
    act: forgetRequest,
    input: () => ({ because: 'not-needed', confirmed: 'yes' }),
    event: 'forgotten',
    before: [closed],
    only: 'admin',
  },
}
