import { Client } from 'pg'
import type { House } from './house'

/**
 * Breaks the installation from outside, as its owner could by mistake: the forms are gone; what is given back brings them
 * back. The least harm that makes the product meet a fault it cannot know; the product itself has no switch for one.
 */
export async function damageForms(house: House): Promise<() => Promise<void>> {
  await asOwner(house, 'alter table forms rename to forms_away')
  return async () => asOwner(house, 'alter table forms_away rename to forms')
}

async function asOwner({ postgres }: House, statement: string): Promise<void> {
  if (!postgres) throw new Error('Only a house on PostgreSQL can be damaged from outside')
  const owner = new Client({ connectionString: postgres.url('rightsdesk') })
  await owner.connect()
  try {
    await owner.query(statement)
  } finally {
    await owner.end()
  }
}
