import type { AskedWords } from '@/db/queries/dossier'
import type { RequestFacts } from '@/domain/requests/history'

/** The name of a child, of somebody represented or of somebody who has died, as who asks has given it. */
export function subjectNameIn(
  { askedFor }: Pick<RequestFacts, 'askedFor'>,
  dossier: { asked: AskedWords | null } | null,
): string | null {
  return (askedFor !== 'self' && dossier?.asked?.subject?.name) || null
}
