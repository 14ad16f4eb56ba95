import { z } from 'zod'
import { canonicalEmail } from '@/db/sealing/search-hashes'
import { keepFile } from '@/db/writes/files'
import { markBounced } from '@/db/writes/received-letters'
import { dayOf, earliest } from '@/domain/calendar/days'
import type { NewEvent } from '@/domain/requests/events'
import type { NotThePerson } from '@/domain/requests/written-events'
import { type ArrivedLetter, lettersWords } from './arrived-letter'
import type { Context } from './context'
import { factsOfFiles, filesOfAnswer } from './letter-files'
import type { Thread } from './letter-thread'
import { replyLetters } from './reply'
import { done, type Situation, type Verb } from './verb'

type Answer = ArrivedLetter & { thread: Thread }

/**
 * A letter that answers one of ours becomes a message of its request, on the day on which the mail server got it. Who sent it
 * is compared with whom we write to, and proves nothing: a letter from elsewhere is shown as one of a stranger. What a
 * machine wrote is told to nobody, and neither is an answer to a letter to staff, or two machines would write to each other.
 */
export function receiveReplyVerb(context: Context, answer: Answer): Verb<Record<string, never>> {
  return {
    action: 'deliver',
    schema: z.strictObject({}),
    decide: async (situation, _input, tx) => {
      const { request, dossier, controller, today } = situation
      const mail = senderOf(answer, situation)
      const on = earliest([dayOf(answer.letter.receivedAt, controller.timeZone), today]) ?? today
      const received: NewEvent = {
        type: 'messageReceived',
        on,
        data: { channel: 'e-mail', ...(mail && { mail }) },
        sealed: { text: lettersWords(answer) },
      }
      const came = await filesOfAnswer(tx, context, situation, { ...answer, mail })
      const isTold = !answer.letter.automatic && answer.thread.answered?.audience !== 'staff'
      return done([received, ...factsOfFiles(came, mail)], {
        staffLetters: isTold ? await replyLetters(tx, situation) : [],
        also: async (tx) => {
          for (const file of came.files)
            await keepFile(tx, context.keyring, dossier, { ...file, requestId: request.id, purpose: 'other' })
          const { automatic } = answer.letter
          const { answered } = answer.thread
          if (automatic?.kind === 'bounce' && automatic.isFinal && answered) await markBounced(tx, answered.id)
        },
      })
    },
  }
}

function senderOf({ letter }: Answer, { requester }: Situation): NotThePerson | undefined {
  if (letter.automatic) return letter.automatic.kind
  const isTheirs =
    requester.email !== null &&
    letter.from !== null &&
    canonicalEmail(requester.email) === canonicalEmail(letter.from.address)
  return isTheirs ? undefined : 'stranger'
}
