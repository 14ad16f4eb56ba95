import { adoptRule } from '@/casework/adopt-rule'
import { openForm } from '@/casework/open-form'
import { contentHash, prepareForm, publishForm, tellOtherWays, wordRight } from '@/casework/prepare-form'
import { setUpController } from '@/casework/set-up-controller'
import type { Database } from '@/db/client'
import { findNewestForm } from '@/db/queries/forms'
import { type Actor, staff, system } from '@/domain/policies/actor'
import type { Right } from '@/domain/rights'
import { centerMetrics } from './centermetrics'
import { eMetric } from './e-metric'
import { ecomkey } from './ecomkey'
import { iMetrix } from './imetrix'
import { informetric } from './informetric'
import type { Policy } from './policy'

/** Five organisations, each with what its policy promises; to be used in any installation as an example. */
const policies: readonly Policy[] = [eMetric, informetric, ecomkey, centerMetrics, iMetrix]

type Context = { db: Database; actor: Actor }

/** Sets up each of them by the product's own verbs, with this founder as admin, and opens its form. */
export async function furnishPolicies(db: Database, founder: { userId: string }): Promise<void> {
  for (const policy of policies) await furnishPolicy(db, founder, policy)
}

/** Sets up one of them in the same way. */
export async function furnishPolicy(db: Database, founder: { userId: string }, policy: Policy): Promise<void> {
  const { organisation, form, wording = {}, otherWays, rule } = policy
  const founded = await setUpController({ db, actor: system('seed') }, organisation, founder)
  if (!founded.ok) throw refused(policy, founded)
  const { controllerId } = founded
  const actor = staff(founder.userId, [{ controllerId, role: 'admin', mayVerify: true }])
  const context = { db, actor }
  expectDone(policy, await prepareForm(context, controllerId, form))
  for (const [right, words] of Object.entries(wording))
    expectDone(policy, await wordRight(context, controllerId, { right: right as Right, words }))
  if (otherWays) expectDone(policy, await tellOtherWays(context, controllerId, { words: otherWays }))
  expectDone(policy, await publishForm(context, controllerId, await seen(context, controllerId)))
  expectDone(policy, await adoptRule(context, controllerId, rule))
  expectDone(policy, await openForm(context, controllerId))
}

async function seen({ db, actor }: Context, controllerId: string): Promise<string> {
  return contentHash(await findNewestForm(db, actor, controllerId))
}

function expectDone(policy: Policy, outcome: { ok: boolean }): void {
  if (!outcome.ok) throw refused(policy, outcome)
}

function refused({ organisation: { name } }: Policy, outcome: object): Error {
  return new Error(`${name} was refused: ${JSON.stringify(outcome)}`)
}
