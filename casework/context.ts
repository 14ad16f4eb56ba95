import type { Database } from '@/db/client'
import type { Keyring } from '@/db/sealing/keyring'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import type { Lengths } from './lengths'

/**
 * What a verb needs of the world. `origin` is APP_URL: links and Message-IDs come from it and from nothing a visitor
 * sends. `today` is given by seeds and tests only; otherwise the database's clock in the controller's zone counts.
 */
export type Context = {
  db: Database
  keyring: Keyring
  actor: Actor
  origin: string
  today?: Day
  /** The address that letters are sent from. */
  sender?: string | undefined
  /** The longest texts this installation takes; the usual ones where nothing is said. */
  lengths?: Lengths
  /** How many days the links in letters work; the usual number where nothing is said. */
  linkDays?: number
}

const usualLinkDays = 14

export function linkDaysOf({ linkDays = usualLinkDays }: Pick<Context, 'linkDays'>): number {
  return linkDays
}
