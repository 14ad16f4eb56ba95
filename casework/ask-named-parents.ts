import type { Controller } from '@/db/queries/case-file'
import { latestEntry } from '@/db/queries/dossier'
import type { AskedWords } from '@/db/queries/dossier'
import { parentsToAsk } from '@/db/queries/parents-to-ask'
import { system } from '@/domain/policies/actor'
import { consentOf } from '@/domain/requests/consent'
import { askAt, isAskedEnough, obstacleToAskingParent } from './ask-parent'
import { decideEach, type DecideOfTick } from './decide-each'
import type { TickWorld } from './tick'
import { done } from './verb'

/**
 * Whoever was named as a parent on the form is asked once the request is taken up, so that nobody is written to for a
 * request that no one has confirmed. Derived at each tick.
 */
export async function askNamedParents(world: TickWorld, controller: Controller): Promise<void> {
  const actor = system('consent')
  const requests = await parentsToAsk(world.db, actor, controller.id)
  await decideEach(world, { actor, requests, what: 'parental-consent' }, askIfNamed(world))
}

function askIfNamed(world: TickWorld): DecideOfTick {
  return async (situation, _input, tx) => {
    const { facts, history, dossier } = situation
    const isWaiting = facts.state !== 'open' || facts.answer || facts.spamMarkedOn || facts.heldBecause
    const settled = consentOf(history).standing !== 'not-asked' || obstacleToAskingParent(situation)
    if (isWaiting || settled) return done([])
    const { parentEmail } = (await latestEntry<AskedWords>(tx, world.keyring, dossier, 'words')) ?? {}
    if (!parentEmail || (await isAskedEnough(tx, world, situation, parentEmail))) return done([])
    return askAt({ ...world, actor: situation.actor }, situation, parentEmail)
  }
}
