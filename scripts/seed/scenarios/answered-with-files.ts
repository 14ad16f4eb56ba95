import { assignRequest } from '@/casework/assign-request'
import { attachAnswerFiles } from '@/casework/attach-answer-files'
import { decideRight } from '@/casework/decide-right'
import { reviewAnswerFile } from '@/casework/review-answer-file'
import { sendAnswer } from '@/casework/send-answer'
import { verifyIdentity } from '@/casework/verify-identity'
import { findCaseFile } from '@/db/queries/case-file'
import { fileChecks } from '@/domain/files/file-review'
import { readFiles } from '@/domain/requests/reviewed-files'
import { people } from '../cast'
import type { VerbCall } from '../played-request'
import type { Scenario } from '../scenario'

const loans = [
  'Borrowed;Returned;Title',
  '2026-01-08;2026-01-29;The Rings of Saturn',
  '2026-02-12;2026-03-04;A Manual for Cleaning Women',
  '',
].join('\r\n')

/** A file as staff would choose it from their computer. */
const attachLoans: VerbCall = (context, target, input) =>
  attachAnswerFiles(context, target, input, [
    { name: 'Loans on your card.csv', scan: 'not-scanned', content: Buffer.from(loans) },
  ])

/** Whoever put it there has read it. */
const readLoans: VerbCall = async (context, target) => {
  const file = await findCaseFile(context.db, context.actor, target.reference)
  const fileId = readFiles(file?.history ?? [])[0]?.fileId
  return reviewAnswerFile(context, target, { fileId, outcome: 'as-is', checked: [...fileChecks] })
}

/** Answered for the clock and not yet for the person. */
export const answeredWithFiles: Scenario[] = [
  {
    name: 'code-to-tell',
    says: 'answered with a file that a code opens; the code has yet to be told on the telephone',
    receivedDaysAgo: 16,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words = 'Please send me every loan that you have on record for my card, as a table that I can open myself.'
      const request = await stage.received(ago, people.saoirse, { rights: ['access'], words })
      await request.confirmed(16)
      await request.does(assignRequest, actors.maeve, 15, { assigneeId: userIds.tadhg })
      const sure = { verdict: 'not-doubted', reason: 'account', on: stage.day(14) }
      await request.does(verifyIdentity, actors.tadhg, 14, sure)
      await request.does(decideRight, actors.tadhg, 6, { right: 'access', decision: 'granted' })
      await request.does(attachLoans, actors.tadhg, 5, {})
      await request.does(readLoans, actors.tadhg, 5, {})
      const text =
        'The table holds every loan on your card since you opened it. We ring you with the code that opens it, because your ' +
        'mailbox is shared.'
      await request.does(
        sendAnswer,
        actors.tadhg,
        5,
        { text, delivery: 'portal', withoutFile: 'in-the-text', code: 'telephone' },
        'answer-ready',
      )
      return request
    },
  },
  {
    name: 'copy-before-erasure',
    says: 'a copy and then erasure: answered, and nothing is erased before the copy is collected',
    receivedDaysAgo: 17,
    play: async (stage, ago) => {
      const { actors, userIds } = stage.organisation
      const words =
        'I am moving away. Please send me my loans as a table, and then delete my card and everything with it.'
      const request = await stage.received(ago, people.thandi, { rights: ['access', 'erasure'], words })
      await request.confirmed(17)
      await request.does(assignRequest, actors.maeve, 16, { assigneeId: userIds.tadhg })
      const sure = { verdict: 'not-doubted', reason: 'account', on: stage.day(15) }
      await request.does(verifyIdentity, actors.tadhg, 15, sure)
      for (const right of ['access', 'erasure'])
        await request.does(decideRight, actors.tadhg, 8, { right, decision: 'granted' })
      await request.does(attachLoans, actors.tadhg, 6, {})
      await request.does(readLoans, actors.tadhg, 6, {})
      const text =
        'The table holds every loan on your card. Once you have downloaded it we delete your card and your loans.'
      await request.does(sendAnswer, actors.tadhg, 6, { text, delivery: 'portal' }, 'answer-ready')
      return request
    },
  },
]
