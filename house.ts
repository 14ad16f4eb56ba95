import { closeDatabase, type Database, openDatabase } from '@/db/client'
import { type Keyring, openKeyring } from '@/db/sealing/keyring'
import type { Environment } from '@/env'
import { log } from '@/log'

/** What everything works in: the database, the keys, the address of the installation and its settings. */
export type House = { db: Database; keyring: Keyring; origin: string; environment: Environment }

type Opened = { house?: Promise<House>; environment?: Environment; closers?: (() => Promise<void>)[] }

/** Next loads a module two or three times in one process; there is one house all the same. */
const opened = ((globalThis as Record<symbol, unknown>)[Symbol.for('rightsdesk.house')] ??= {}) as Opened

/**
 * Opens the house of this process, or gives the one that is open. Throws `UnusableKeys`, `DatabaseInUse`, and when this
 * process has opened a house with another database or other keys.
 */
export function openHouse(environment: Environment): Promise<House> {
  if (opened.house && opened.environment && !isSameHouse(opened.environment, environment))
    throw new Error('This process already works with another database or other keys')
  opened.environment = environment
  opened.house ??= openFresh(environment).catch((fault: unknown) => {
    delete opened.house
    throw fault
  })
  return opened.house
}

/** What works in the house is ended before the house is closed, the last comer first. */
export function beforeClosing(end: () => Promise<void>): void {
  opened.closers = [end, ...(opened.closers ?? [])]
}

/** Ends what works in the house, then closes the database. Nothing happens when no house is open. */
export async function closeHouse(): Promise<void> {
  for (const end of opened.closers?.splice(0) ?? []) await end()
  const house = await opened.house
  delete opened.house
  if (house) await closeDatabase(house.db)
}

async function openFresh(environment: Environment): Promise<House> {
  const { APP_URL, KEYS_FILE, DATABASE_URL, DATABASE_FOLDER } = environment
  const keyring = openKeyring(KEYS_FILE)
  const db = await openDatabase({
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : { folder: DATABASE_FOLDER }),
    onConnectionLost: (error) => log.warn({ err: error }, 'A connection to the database was lost'),
  })
  return { db, keyring, origin: APP_URL, environment }
}

function isSameHouse(one: Environment, other: Environment): boolean {
  const places = ['DATABASE_URL', 'DATABASE_FOLDER', 'KEYS_FILE', 'APP_URL'] as const
  return places.every((place) => one[place] === other[place])
}
