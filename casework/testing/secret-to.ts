import { desc, eq } from 'drizzle-orm'
import { dossierOf, secretsOf } from '@/db/queries/outbox'
import { letters } from '@/db/schema'
import type { Context } from '../context'

/** The token of the link in the letter that was last owed to this address of a member of staff. */
export async function tokenTo({ db, keyring }: Pick<Context, 'db' | 'keyring'>, address: string): Promise<string> {
  const [letter] = await db.select().from(letters).where(eq(letters.toAddress, address)).orderBy(desc(letters.owedAt))
  if (!letter) throw new Error('No letter')
  const secrets = await secretsOf(db, keyring, letter, await dossierOf(db, letter))
  return Object.values(secrets)[0]?.split('/').at(-1) ?? ''
}
