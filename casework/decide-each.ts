import { z } from 'zod'
import type { Actor } from '@/domain/policies/actor'
import { perform } from './perform'
import type { TickWorld } from './tick'
import type { Verb } from './verb'

const Nothing = z.strictObject({})

type TickVerb = Verb<z.infer<typeof Nothing>>

/** What the system decides about a request that nobody has asked it about. */
export type DecideOfTick = TickVerb['decide']

/**
 * Lets the system decide about each of these requests, in a transaction and under a lock of its own. What goes wrong with
 * one is reported as `what`, and the others go on.
 */
export async function decideEach(
  world: TickWorld,
  { actor, requests, what }: { actor: Actor; requests: readonly { reference: string }[]; what: string },
  decide: DecideOfTick,
): Promise<void> {
  const verb: TickVerb = { action: 'deliver', schema: Nothing, decide }
  for (const { reference } of requests)
    await perform({ ...world, actor }, { reference }, verb, {}).catch((fault: unknown) => world.report(fault, what))
}
