import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { system } from '@/domain/policies/actor'
import { eventsOf } from '@/domain/requests/events'
import { parseReference } from '@/domain/requests/reference'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import type { Situation } from './verb'

const aboutAnEarlierOne: readonly Right[] = ['complaint', 'appeal']

/** Whether a right is about how an earlier request was handled, so that somebody else decides it. */
export function isAboutAnEarlierOne(right: Right): boolean {
  return aboutAnEarlierOne.includes(right)
}

/**
 * Who decided the request that a complaint or an appeal names, by user id: nobody judges what they did themselves. Empty for
 * other rights, and where no request of this organisation is named.
 */
export async function earlierDeciders(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { facts, request, dossier }: Pick<Situation, 'facts' | 'request' | 'dossier'>,
): Promise<ReadonlySet<string>> {
  const rights = facts.rights.map(({ right }) => right).filter(isAboutAnEarlierOne)
  if (rights.length === 0) return new Set()
  const asked = (await readRequester(tx, keyring, system('conflict'), { request, dossier }))?.asked?.about ?? {}
  const deciders = new Set<string>()
  for (const right of rights)
    for (const userId of await decidersOf(tx, request, z.string().safeParse(asked[right]?.['reference']).data ?? ''))
      deciders.add(userId)
  return deciders
}

async function decidersOf(tx: Transaction, { id, controllerId }: Situation['request'], typed: string) {
  const reference = parseReference(typed)
  const file = reference && (await findCaseFile(tx, system('conflict'), reference))
  if (!file || file.request.id === id || file.request.controllerId !== controllerId) return []
  return eventsOf(file.history, 'rightDecided').flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : []))
}
