import { transaction } from '@/db/client'
import { hasControllers } from '@/db/queries/controllers'
import { newToken } from '@/db/sealing/tokens'
import { keepSetupLink } from '@/db/writes/setup-links'
import { system } from '@/domain/policies/actor'
import type { Context } from './context'

/** A single-use path to `/setup` for an installation that has no organisation yet; nothing for one that has. */
export async function createSetupLink(
  { db }: Pick<Context, 'db'>,
  hours: number,
): Promise<{ path: string } | undefined> {
  return transaction(db, async (tx) => {
    if (await hasControllers(tx, system('start'))) return undefined
    const { token, hash } = newToken()
    await keepSetupLink(tx, hash, hours)
    return { path: `/setup/${token}` }
  })
}
