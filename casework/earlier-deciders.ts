import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { findCaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { system } from '@/domain/policies/actor'
import type { EventType } from '@/domain/requests/events'
import { parseReference } from '@/domain/requests/reference'
import type { Right } from '@/domain/rights'
import type { Context } from './context'
import type { Situation } from './verb'

/** What is asked for about how an earlier request was handled. */
export const aboutAnEarlierOne: readonly Right[] = ['complaint', 'appeal']

/** Whether a right is about how an earlier request was handled, so that somebody else decides it. */
export function isAboutAnEarlierOne(right: Right): boolean {
  return aboutAnEarlierOne.includes(right)
}

/**
 * Who decided the request that a complaint or an appeal names, approved its answer or closed it without one, by user id:
 * nobody judges what they did themselves. Empty for other rights, and where no request of this organisation is named.
 */
export async function earlierDeciders(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { facts, request, dossier }: Pick<Situation, 'facts' | 'request' | 'dossier'>,
): Promise<ReadonlySet<string>> {
  const rights = facts.rights.map(({ right }) => right).filter(isAboutAnEarlierOne)
  if (rights.length === 0) return new Set()
  const deciders = new Set<string>()
  for (const reference of await earlierReferences(tx, { keyring }, { request, dossier }, rights))
    for (const userId of await decidersOf(tx, request, reference)) deciders.add(userId)
  return deciders
}

/** The references that a complaint or an appeal names, where what was typed is one. */
export async function earlierReferences(
  tx: Transaction,
  { keyring }: Pick<Context, 'keyring'>,
  { request, dossier }: Pick<Situation, 'request' | 'dossier'>,
  rights: readonly Right[] = aboutAnEarlierOne,
): Promise<string[]> {
  const asked = (await readRequester(tx, keyring, system('conflict'), { request, dossier }))?.asked?.about ?? {}
  return rights.flatMap((right) => parseReference(z.string().safeParse(asked[right]?.['reference']).data ?? '') ?? [])
}

/** What decides about a request: a right, the answer as a whole, or that there is none. */
const deciding: readonly EventType[] = ['rightDecided', 'answerApproved', 'closedWithoutAnswer']

async function decidersOf(tx: Transaction, { id, controllerId }: Situation['request'], reference: string) {
  const file = await findCaseFile(tx, system('conflict'), reference)
  if (!file || file.request.id === id || file.request.controllerId !== controllerId) return []
  return file.history.flatMap(({ type, actor }) =>
    deciding.includes(type) && actor.kind === 'staff' ? [actor.id] : [],
  )
}
