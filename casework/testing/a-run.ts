import { itemsOf } from '@/db/queries/bulk-runs'
import { chooseForAll } from '../bulk/choose-for-all'
import { prepareRun } from '../bulk/prepare-run'
import type { Context } from '../context'

/** What a form of the queue sends. */
export function chosen(deed: string, references: readonly string[]) {
  return { deed, tab: 'open', chosen: references }
}

/** A run that is ready to begin; gives its id. */
export async function aRun(context: Context, prepare: ReturnType<typeof chosen>, input: object): Promise<string> {
  const prepared = await prepareRun(context, prepare)
  if (!prepared.ok) throw new Error(`Not prepared: ${JSON.stringify(prepared.problems)}`)
  const said = await chooseForAll(context, prepared.runId, input)
  if (!said.ok) throw new Error(`Not said: ${JSON.stringify(said.problems)}`)
  return prepared.runId
}

/** Of each of these: what came of it, and why not. */
export async function toldOf({ db }: Pick<Context, 'db'>, runId: string, references: readonly string[]) {
  const items = await itemsOf(db, { id: runId })
  return items
    .filter(({ reference }) => references.includes(reference))
    .map(({ reference, outcome, problem }) => [reference, outcome, problem])
}
