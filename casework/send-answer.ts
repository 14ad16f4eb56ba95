import type { Transaction } from '@/db/client'
import { cancelLetters } from '@/db/writes/departures'
import { needsApproval } from '@/domain/policies/approval'
import { notLeft } from '@/domain/requests/departures'
import type { Answered } from '@/domain/files/answer-file-events'
import { madeCode } from './answer-codes'
import { manifestToKeep } from './answer-files'
import { AnswerInput } from './answer-input'
import { type AnswerToSend, answerToSend } from './answer-to-send'
import { approvedHash } from './approved-hash'
import type { Context } from './context'
import type { CoverLetter } from './cover-letter'
import { perform, type Target } from './perform'
import { templatesToKeep } from './used-templates'
import { absenceToKeep } from './without-file'
import { done, no, type Refusal, type Situation, type Verb } from './verb'

/**
 * Sends the answer once every right is decided and done, and a second person has approved it where the organisation says
 * so; a letter about more time that has not left is called back. The request closes when the answer has left.
 */
export function sendAnswer(context: Context, target: Target, input: unknown, letter?: CoverLetter) {
  return perform(context, target, verbFor(context, { letter }), input)
}

/** The same for a rehearsal, also before anybody has approved it: what the person would get, to be looked at. */
export function answerRehearsed(context: Context, target: Target, input: unknown, letter?: CoverLetter) {
  return perform(context, target, verbFor(context, { letter, refused: async () => undefined }), input)
}

type How = { letter: CoverLetter | undefined; refused?: typeof unapproved }

function verbFor(context: Context, { letter, refused = unapproved }: How): Verb<AnswerInput> {
  return {
    action: 'answer',
    schema: AnswerInput,
    decide: async (situation, input, tx) => {
      const found = await answerToSend(tx, context, situation, input, letter)
      if ('problems' in found) return found
      const { files, cover } = found.answer
      const absence = absenceToKeep(situation, input, cover ? files.slice(0, -1) : files)
      const data = { ...absence.data, ...(await templatesToKeep(tx, situation, input.templates)) }
      const kept = { data, sealed: absence.sealed }
      return (await refused(tx, context, situation, found.answer)) ?? written(context, situation, found.answer, kept)
    },
  }
}

/** What a second person has read is what leaves, to the letter. */
async function unapproved(
  tx: Transaction,
  context: Context,
  situation: Situation,
  { hash }: AnswerToSend,
): Promise<Refusal | undefined> {
  const { controller, history, facts } = situation
  if (!needsApproval(controller.approvals, history, facts)) return undefined
  const approved = await approvedHash(tx, context, situation)
  if (approved === undefined) return no('approval-first')
  return approved === hash ? undefined : no('changed-since-approval')
}

function written(
  { keyring }: Context,
  situation: Situation,
  { props, files, toPerson, cover }: AnswerToSend,
  kept: { data: Pick<Answered, 'templates' | 'withoutFile'>; sealed: object },
) {
  const { text, delivery, code } = props
  const before = cover?.events ?? []
  const made = code === 'letter' ? madeCode(keyring, situation, code, before.length + 1) : undefined
  const letter = {
    kind: 'answer-ready' as const,
    props,
    carries: before.length,
    byHand: delivery !== 'portal',
    toPerson,
  }
  const data = { delivery, ...manifestToKeep(files), ...(code && { code }), ...kept.data }
  return done(
    [...before, { type: 'answered', data, sealed: { text, ...kept.sealed } }, ...(made ? [made.event] : [])],
    {
      letters: [letter, ...(made?.letters ?? [])],
      also: async (db) => {
        await cancelLetters(db, situation.request.id, notLeft(situation.history, 'extended'))
        await cover?.keep(db)
        await made?.keep(db)
      },
    },
  )
}
