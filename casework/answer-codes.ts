import type { Transaction } from '@/db/client'
import type { Keyring } from '@/db/sealing/keyring'
import { codeHash, newCode } from '@/db/sealing/tokens'
import { destroyAnswerCode, keepAnswerCode } from '@/db/writes/answer-codes'
import { cancelLetters } from '@/db/writes/departures'
import { type CodeWay, codeWaysOnFile, contactOf } from '@/domain/requests/answer-code'
import { coolingHoursLeft } from '@/domain/requests/contact'
import { notLeft } from '@/domain/requests/departures'
import type { NewEvent } from '@/domain/requests/events'
import type { NewRequesterLetter } from '@/emails/catalogue'
import { no, type Refusal, type Situation } from './verb'

/** What the hash of a code belongs to, so that it is another one for each request. */
export function codeSubject(requestId: string): string {
  return `answer ${requestId}`
}

/**
 * Why the person cannot be told a code in that way: what is on file for it is so new that a stranger may have put it there.
 * None at all (`''`) is only for those of whom nothing but the mailbox is on file; staff may also know another number or
 * address from their own records.
 */
export function obstacleToTelling(
  { history, requester, at }: Situation,
  way: CodeWay | '',
  field: 'by' | 'code',
): Refusal | undefined {
  if (way === '') return codeWaysOnFile(requester).length > 0 ? no('choose-how-to-tell-the-code', {}, field) : undefined
  const hours = coolingHoursLeft(history, contactOf[way], at)
  return hours > 0 ? no('address-still-new', { hours }, field) : undefined
}

type MadeCode = {
  code: string
  event: NewEvent
  letters: NewRequesterLetter[]
  keep: (tx: Transaction) => Promise<void>
}

/**
 * A new code in place of any before. By letter it lies in one that staff print and post, carried by the event at `place`;
 * what was written of an earlier code and has not left is called back.
 */
export function madeCode(keyring: Keyring, { request, history }: Situation, by: CodeWay, place = 0): MadeCode {
  const code = newCode()
  const letter = { kind: 'answer-code' as const, props: {}, secrets: { code }, carries: place, byHand: true }
  return {
    code,
    event: { type: 'answerCodeMade', data: { by } },
    letters: by === 'letter' ? [letter] : [],
    keep: async (tx) => {
      await cancelLetters(tx, request.id, notLeft(history, 'answerCodeMade'))
      await keepAnswerCode(tx, request.id, codeHash(keyring, code, codeSubject(request.id)))
    },
  }
}

/** What opened the files before opens nothing any more. */
export async function voidCode(
  tx: Transaction,
  { request, history }: Pick<Situation, 'request' | 'history'>,
): Promise<void> {
  await cancelLetters(tx, request.id, notLeft(history, 'answerCodeMade'))
  await destroyAnswerCode(tx, request.id)
}
