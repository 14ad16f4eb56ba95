import type { Transaction } from '@/db/client'
import type { LetterRow } from '@/db/queries/letters'
import { findRequestById } from '@/db/queries/requests'
import type { Context } from './context'
import { recordDeparture } from './record-departure'

/** What a courier calls when the mail server has taken a letter to a person on. Throws where the history refuses it. */
export function departureRecorder(context: Omit<Context, 'actor'>) {
  return async ({ id, requestId }: LetterRow, also: (tx: Transaction) => Promise<void>): Promise<void> => {
    if (requestId === null) throw new Error('A letter to a person about no request')
    const { reference } = await findRequestById(context.db, requestId)
    const recorded = await recordDeparture(context, { reference, letterId: id }, also)
    if (!recorded.ok) throw new Error(`The history refused a departure: ${recorded.problems[0]?.code}`)
  }
}
