import type { Context } from '@/casework/context'
import { thePublic } from '@/domain/policies/actor'
import { environment, type Environment } from '@/env'
import { openHouse } from '@/house'
import { believeOnlyOwnProxies } from './client-address'

/** What every page works with: the database, the keys, the address of the installation and its settings. */
export type House = Omit<Context, 'actor' | 'today'> & { environment: Environment }

/** The house of this process; opened at the first visit. */
export async function house(): Promise<House> {
  const settings = environment()
  believeOnlyOwnProxies(settings.TRUST_PROXY_HOPS)
  const { db, keyring } = await openHouse(settings)
  const lengths = { name: settings.LIMIT_NAME_CHARACTERS, words: settings.LIMIT_WORDS_CHARACTERS }
  const linkDays = settings.LIMIT_CONFIRMATION_LINK_DAYS
  const { APP_URL: origin, MAIL_FROM: sender } = settings
  return { db, keyring, origin, sender, lengths, linkDays, environment: settings }
}

/** A verb's view of the world for somebody we know nothing of. */
export function publicContext({ environment: _settings, ...world }: House): Context {
  return { ...world, actor: thePublic }
}
