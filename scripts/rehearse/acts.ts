import { askClarification } from '@/casework/ask-clarification'
import { askSystems } from '@/casework/ask-systems'
import { assignRequest } from '@/casework/assign-request'
import { decideRight } from '@/casework/decide-right'
import { extendTimeLimit } from '@/casework/extend-time-limit'
import { receiveMessage } from '@/casework/receive-message'
import { addSystem } from '@/casework/register-system'
import { sendAnswer } from '@/casework/send-answer'
import { sendMessage } from '@/casework/send-message'
import { verifyIdentity } from '@/casework/verify-identity'
import { withdrawRequest } from '@/casework/withdraw-request'
import type { Day } from '@/domain/calendar/days'
import type { Act, Month } from './month'

/** The month has Good Friday (26 March), a clock put forward (28 March) and Easter Monday (29 March) in it. */
export const firstDay: Day = '2027-03-01'
export const lastDay: Day = '2027-04-02'

const customers = {
  name: 'Customers',
  holds: 'Names and orders.',
  ownerName: 'Owner',
  ownerEmail: 'owner@rehearsal.example',
  rights: ['access', 'erasure'],
  needs: ['name', 'email'],
  dueDays: '3',
  isProcessor: '',
}

/**
 * What people do at noon of which day. Anna's request is worked on and answered on the last day of what was promised; Tom never
 * confirms his and nobody takes it; Rita's is asked about, answered to, given more time and taken back.
 */
export const acts: ReadonlyMap<Day, readonly Act[]> = new Map<Day, readonly Act[]>([
  ['2027-03-01', [(month) => month.asks('anna', ['access']), (month) => month.confirms('anna')]],
  ['2027-03-02', [(month) => toHandler(month, 'anna')]],
  ['2027-03-03', [(month) => month.asks('tom', ['erasure'])]],
  [
    '2027-03-09',
    [
      (month) => month.asks('rita', ['access', 'erasure']),
      (month) => month.confirms('rita'),
      (month) => toHandler(month, 'rita'),
    ],
  ],
  [
    '2027-03-10',
    [
      (month) =>
        month.does('handler', askClarification, 'rita', {
          ...{ question: 'Of which years?', rights: ['access'], largeAmount: 'on' },
        }),
    ],
  ],
  ['2027-03-12', [(month) => month.doesThemselves('rita', receiveMessage, { text: 'All of them.' })]],
  ['2027-03-15', [(month) => month.does('handler', sendMessage, 'rita', { text: 'Thank you.' })]],
  ['2027-03-16', [askTheOwner]],
  [
    '2027-03-22',
    [
      (month) =>
        month.does('handler', extendTimeLimit, 'rita', {
          ...{ grounds: 'complexity', because: 'The archive is on paper.', refusal: 'no' },
        }),
    ],
  ],
  [
    '2027-03-24',
    [
      (month) =>
        month.does('handler', withdrawRequest, 'rita', {
          ...{ because: 'By telephone.', rights: ['access', 'erasure'] },
        }),
    ],
  ],
  ['2027-03-31', [answered]],
])

async function toHandler(month: Month, name: string): Promise<void> {
  await month.does('admin', assignRequest, name, { assigneeId: month.house.staff.handler.userId })
}

async function askTheOwner(month: Month): Promise<void> {
  const { db, form, staff } = month.house
  const added = await addSystem({ db, actor: staff.admin.actor }, form.controllerId, customers)
  if (!added.ok) throw new Error(`The system was refused: ${added.problems[0]?.code ?? ''}`)
  const asks = { [added.systemId]: { details: ['name'], dueOn: '2027-03-19' } }
  await month.does('handler', askSystems, 'anna', { systems: [added.systemId], asks })
}

async function answered(month: Month): Promise<void> {
  const { today: on } = month.post.clock
  await month.does('handler', verifyIdentity, 'anna', { verdict: 'not-doubted', reason: 'answers-match', on })
  await month.does('handler', decideRight, 'anna', { right: 'access', decision: 'granted' })
  const answer = { text: 'Here it is.', delivery: 'portal', withoutFile: 'in-the-text' }
  await month.does('handler', sendAnswer, 'anna', answer)
}
