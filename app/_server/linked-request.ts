import { NotFound } from '@/casework/errors'
import { findLinkStanding, type LinkStanding } from '@/db/queries/access-links'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { type AskedWords, readRequester, type Requester } from '@/db/queries/dossier'
import { tokenHash } from '@/db/sealing/tokens'
import { requester } from '@/domain/policies/actor'
import type { LinkPurpose } from '@/db/queries/access-links'
import type { House } from './house'

/** The request behind a link, with who asked; nothing for a link nobody has. */
export type LinkedRequest = { standing: LinkStanding; file: CaseFile; requester: Requester; asked: AskedWords | null }

/** Knowing the token is the permission; what is read is the one request it is for. */
export async function findLinked(
  { db, keyring }: House,
  token: string,
  purpose: LinkPurpose,
): Promise<LinkedRequest | undefined> {
  const link = await findLinkStanding(db, tokenHash(token), purpose)
  if (!link) return undefined
  const actor = requester(link.requestId)
  const file = await findCaseFile(db, actor, link.reference)
  const dossier = file && (await readRequester(db, keyring, actor, file))
  if (!file || !dossier) throw new NotFound()
  return { standing: link.standing, file, requester: dossier.requester, asked: dossier.asked }
}
