import { z } from 'zod'
import { letInByServer } from '@/casework/let-in-by-server'
import type { House } from '@/house'

/** What became of somebody who is to be let in again. */
export const LetInAnswer = z.strictObject({ letIn: z.enum(['done', 'nobody', 'left']) })

/** Lets one member in again, in the process that has the house open. */
export async function* letIn(house: House, { email }: { email: string }): AsyncGenerator<z.infer<typeof LetInAnswer>> {
  yield { letIn: await letInByServer(house, email) }
}
