import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { lockLetter } from '@/db/queries/letters'
import { markLetterLeft } from '@/db/writes/departures'
import { system } from '@/domain/policies/actor'
import type { Context } from './context'
import { departureOfLetter } from './departure'
import { perform } from './perform'
import { done, type Verb } from './verb'

const RecordDeparture = z.strictObject({ letterId: z.uuid() })

/**
 * The mail server has accepted a letter to the person: it leaves today, once, however often this is called. `also`
 * writes the attempt in the same transaction. Throws `NotFound` where the request is not there.
 */
export function recordDeparture(
  context: Omit<Context, 'actor'>,
  { reference, letterId }: { reference: string; letterId: string },
  also: (tx: Transaction) => Promise<void> = async () => undefined,
) {
  return perform({ ...context, actor: system('deliver') }, { reference }, verbWith(also), { letterId })
}

function verbWith(also: (tx: Transaction) => Promise<void>): Verb<z.infer<typeof RecordDeparture>> {
  return {
    action: 'deliver',
    schema: RecordDeparture,
    decide: async ({ request, today }, { letterId }, tx) => {
      const letter = await lockLetter(tx, request.id, letterId)
      if (!letter || letter.leftOn !== null) return done([], { also })
      const events = letter.kind === 'follow-code' ? [] : [departureOfLetter(letter, 'accepted', today)]
      return done(events, {
        also: async (tx) => {
          await markLetterLeft(tx, letterId, today)
          await also(tx)
        },
      })
    },
  }
}
