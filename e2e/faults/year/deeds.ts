import { acceptRequest } from '@/casework/accept-request'
import { acknowledgeRequest } from '@/casework/acknowledge-request'
import { askClarification } from '@/casework/ask-clarification'
import { askIdentity } from '@/casework/ask-identity'
import { assignRequest } from '@/casework/assign-request'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import type { Context } from '@/casework/context'
import { correctLaw } from '@/casework/correct-law'
import { correctReceiptDay } from '@/casework/correct-receipt-day'
import type { Outcome } from '@/casework/errors'
import { extendTimeLimit } from '@/casework/extend-time-limit'
import { fileMessage } from '@/casework/file-message'
import { markSpam } from '@/casework/mark-spam'
import { receiveClarification } from '@/casework/receive-clarification'
import { reopenRequest } from '@/casework/reopen-request'
import { snoozeReminders } from '@/casework/snooze-reminders'
import { leaves } from '@/casework/testing/a-request'
import { unmarkSpam } from '@/casework/unmark-spam'
import { verifyIdentity } from '@/casework/verify-identity'
import { writeNote } from '@/casework/write-note'
import type { LetterKind } from '@/domain/requests/letters'
import { addDays, type Day } from '@/domain/calendar/days'
import { lawIds } from '@/domain/regimes/regimes'
import type { Random } from '@/scripts/oracle/random'
import type { Organisation } from './organisations'
import type { Person } from './person'

/** What is done to a request on a day: who acts, and what the model is told of it. */
export type Doing = { context: Context; at: Organisation; person: Person; on: Day; random: Random }
type Deed = (doing: Doing) => Promise<Outcome<unknown>>

const because = 'So it says in the letter.'

/** Every deed that moves a day, a clock or who is told; most are refused now and then, and then nothing has changed. */
export const deeds = {
  judgeByAnotherLaw: (doing) => {
    const regimes = lawIds[doing.person.number % lawIds.length] ?? 'eu-gdpr'
    return reaction(doing, () => correctLaw(...by(doing), { right: doing.person.right, regimes, because }))
  },
  giveAway: async (doing) => {
    const { at, person, random, on } = doing
    const assigneeId = random.happens(0.12) ? null : random.oneOf([at.manager, ...at.handlers]).userId
    const team = random.happens(0.3) && { teamId: random.happens(0.7) ? at.teamId : null }
    const given = await assignRequest(...by(doing), { assigneeId, ...team })
    if (given.ok) person.isGiven(assigneeId, on, team ? team.teamId : undefined)
    return given
  },
  confirmReceipt: async (doing) => {
    const told = await acknowledgeRequest(...by(doing), {})
    if (told.ok) await left(doing, 'acknowledgement')
    return told
  },
  doubtIdentity: (doing) =>
    reaction(doing, async () => {
      const asked = await askIdentity(...by(doing), { method: 'call-back', doubt: 'Two people have this name.' })
      if (asked.ok) await left(doing, 'identity-request')
      return asked
    }),
  beSureWhoAsks: (doing) =>
    reaction(doing, () =>
      verifyIdentity(...by(doing), { verdict: 'verified', method: 'call-back', on: doing.on, reason: '', because: '' }),
    ),
  askWhatIsMeant: (doing) =>
    reaction(doing, async () => {
      const question = { question: 'Which of your accounts?', rights: doing.person.right, largeAmount: 'on' }
      const asked = await askClarification(...by(doing), question)
      if (asked.ok) await left(doing, 'clarification-request')
      return asked
    }),
  hearWhatIsMeant: (doing) =>
    receiveClarification(...by(doing), { on: doing.on, channel: 'telephone', text: 'The one of 2019.' }),
  takeMoreTime: (doing) =>
    reaction(doing, async () => {
      const grounds = { grounds: 'complexity', because: 'The file is spread over eleven archives.', refusal: 'no' }
      const taken = await extendTimeLimit(...by(doing), grounds)
      if (taken.ok) await left(doing, 'extension')
      return taken
    }),
  write: async (doing) => {
    const words = { on: doing.on, channel: 'letter', text: 'How long does it take?' }
    const filed = await fileMessage(...by(doing), words)
    if (filed.ok) doing.person.wrote(doing.on)
    return filed
  },
  note: (doing) => reaction(doing, () => writeNote(...by(doing), { text: 'Called back.' })),
  snooze: async (doing) => {
    const until = addDays(doing.on, doing.random.whole(1, 20))
    const rests = await snoozeReminders(...by(doing), { until, because })
    if (rests.ok) doing.person.rests(until, doing.on)
    return rests
  },
  setAside: (doing) => markSpam(...by(doing), {}),
  takeBackUp: (doing) => unmarkSpam(...by(doing), {}),
  correctReceipt: (doing) => {
    const receivedOn = addDays(doing.person.receivedOn, doing.random.whole(-12, 3))
    return reaction(doing, () => correctReceiptDay(...by(doing), { receivedOn, certainOf: receivedOn, because }))
  },
  takeUp: (doing) => acceptRequest(...by(doing), { because }),
  end: (doing) => closeWithoutAnswer(...by(doing), { reason: 'duplicate', because }),
  goOn: (doing) => reaction(doing, () => reopenRequest(...by(doing), { because })),
} as const satisfies Record<string, Deed>

export type DeedName = keyof typeof deeds

function by({ context, at, person, on }: Doing): [Context, { reference: string }] {
  return [{ ...context, actor: at.form.admin, today: on }, { reference: person.reference }]
}

/** What shows that somebody has read what the person wrote. */
async function reaction({ person }: Doing, act: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  const done = await act()
  if (done.ok) person.isReactedTo()
  return done
}

/** A letter of which there is an address leaves on the same day; one that is to be posted waits. */
async function left({ context, person, on }: Doing, kind: LetterKind): Promise<void> {
  await leaves(context, person.reference, kind, on)
}
