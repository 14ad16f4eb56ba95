import { z } from 'zod'
import { readEntry } from '@/db/queries/dossier'
import { lettersOf } from '@/db/queries/letters'
import { eventsOf } from '@/domain/requests/events'
import { paperOf } from '@/domain/requests/code-of-answer'
import type { RequesterLetterProps } from '@/emails/catalogue-of-requester'
import { filesStillTold } from './answer-files'
import type { Context } from './context'
import { NotFound } from './errors'
import { perform, type Target } from './perform'
import { replyLetters } from './reply'
import { done, type Situation, type Verb } from './verb'

type Said = RequesterLetterProps['answer-ready']

const AskPaperAnswer = z.strictObject({})

/**
 * The person would rather have the answer on paper: the letter lies at the desk until staff have posted it or handed it over,
 * and they are told at once. Asked twice it is asked once, until it has left: what is lost in the post is asked for again. Throws `NotFound` where no answer stands on the page.
 * @see GDPR Art. 12(1)
 */
export function askPaperAnswer(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor({ keyring }: Context): Verb<z.infer<typeof AskPaperAnswer>> {
  return {
    action: 'collect',
    schema: AskPaperAnswer,
    decide: async (situation, _input, tx) => {
      const { history, facts, request, dossier } = situation
      if (!isOnPage(situation)) throw new NotFound()
      const paper = paperOf(history, facts)
      if (paper && !paper.leftOn) return done([])
      const answer = (await lettersOf(tx, request.id)).find(
        ({ kind, eventSequence }) => kind === 'answer-ready' && eventSequence === facts.answer?.sequence,
      )
      const sealed = answer?.entryId && (await readEntry<{ props: Said }>(tx, keyring, dossier, answer.entryId))
      if (!sealed) throw new NotFound()
      const files = await filesStillTold(tx, { keyring }, situation, facts.answer)
      const props = { ...sealed.props, files, delivery: 'post' as const, code: null }
      return done([{ type: 'paperAsked', data: {} }], {
        letters: [{ kind: 'answer-ready', props, carries: 0, byHand: true }],
        staffLetters: await replyLetters(tx, situation, 'paper'),
      })
    },
  }
}

function isOnPage({ history, facts: { answer } }: Situation): boolean {
  const answered = eventsOf(history, 'answered').find(({ sequence }) => sequence === answer?.sequence)
  return answer !== null && answer.leftOn !== null && answered?.data.delivery === 'portal'
}
