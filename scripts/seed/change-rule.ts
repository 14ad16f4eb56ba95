import { adoptRule } from '@/casework/adopt-rule'
import { runRedating } from '@/casework/run-redating'
import { quickerErasure } from './organisation'
import type { Stage } from './stage'

/** The organisation changes its promise; which open requests that would move is listed and waits for its review. */
export async function changeRule({ house, organisation }: Stage): Promise<void> {
  const { controllerId, actors } = organisation
  const adopted = await adoptRule({ db: house.db, actor: actors.maeve }, controllerId, quickerErasure)
  if (!adopted.ok || !adopted.redatingId) throw new Error(`Nothing waits for a review: ${JSON.stringify(adopted)}`)
  await runRedating(house, adopted.redatingId)
}
