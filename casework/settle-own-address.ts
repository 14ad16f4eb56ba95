import { endSessions } from '@/db/accounts/sessions'
import { transaction } from '@/db/client'
import { tokenHash } from '@/db/sealing/tokens'
import { confirmAddressChange, stopAddressChange } from '@/db/writes/address-changes'
import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'
import { refuse } from './errors'
import { orUndo, undoneIfRefused, type Managed } from './administer'

/** Whoever has the link of the letter to the new address: from now on it is by that one that its owner signs in. Every other session ends. */
export function confirmOwnAddress(
  { db }: Pick<Context, 'db'>,
  token: string,
  sessionId?: string,
): Promise<Managed<{ userId: string }>> {
  return undoneIfRefused(async () =>
    transaction(db, async (tx) => {
      const change = await confirmAddressChange(tx, tokenHash(token))
      if (!change) return orUndo(refuse('link-not-valid'))
      const { userId } = change
      await endSessions(tx, userId, sessionId)
      await writeJournal(tx, { controllerId: null, actor: userId, what: 'own-address-changed', details: {} })
      return { ok: true as const, userId }
    }),
  )
}

/** Whoever has the link of the letter to the address of before stops the change or takes it back; every session ends. */
export function stopOwnAddress({ db }: Pick<Context, 'db'>, token: string): Promise<Managed<{ userId: string }>> {
  return undoneIfRefused(async () =>
    transaction(db, async (tx) => {
      const change = await stopAddressChange(tx, tokenHash(token))
      if (!change) return orUndo(refuse('link-not-valid'))
      const { userId } = change
      await endSessions(tx, userId)
      const details = { wasConfirmed: change.confirmedAt !== null }
      await writeJournal(tx, { controllerId: null, actor: userId, what: 'own-address-stopped', details })
      return { ok: true as const, userId }
    }),
  )
}
