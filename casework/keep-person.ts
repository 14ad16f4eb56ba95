import type { Transaction } from '@/db/client'
import type { Dossier } from '@/db/queries/case-file'
import type { AskedWords, Requester } from '@/db/queries/dossier'
import { keepEntries, keepSearchTerms, sealFor } from '@/db/writes/dossier'
import type { Write } from '@/db/writes/together'
import { type AskedFor, capacities, type Capacity } from '@/domain/forms/asked-for'
import type { Context } from './context'
import type { Submission } from './submission'

/** Seals who asks, for whom and in which words, and keeps the hashes by which staff find them. */
export function keepPerson(
  tx: Transaction,
  { keyring }: Context,
  dossier: Dossier,
  submission: Submission,
): { requester: Requester; writes: Write[] } {
  const { name, email = null, telephone = null, postalAddress = null, subjectName = '' } = submission
  const knownAs = [submission.knownAs, submission.subjectKnownAs]
  const requester = { name, email, telephone, postalAddress }
  const asked = askedIn(submission)
  const entries = [
    sealFor(keyring, dossier, 'requester', requester),
    ...(asked ? [sealFor(keyring, dossier, 'words', asked)] : []),
  ]
  const terms = keepSearchTerms(tx, keyring, dossier.id, { ...requester, name: `${name} ${subjectName}`, knownAs })
  return { requester, writes: [...keepEntries(tx, entries), ...terms] }
}

/** What the person wrote beside name and address; nothing where they wrote nothing more. */
function askedIn({ words, about, askedFor, subjectName, ...more }: Submission): AskedWords | undefined {
  const subject = askedFor === 'self' ? undefined : subjectIn(askedFor, subjectName, more)
  const some = Object.values(about).some((answers) => Object.keys(answers).length > 0) ? { about } : {}
  const { knownAs, relationship, parentEmail } = more
  const own = { knownAs, relationship, parentEmail }
  const asked = { ...some, ...definedOf({ subject, ...own }) }
  return words === '' && Object.keys(asked).length === 0 ? undefined : { text: words, ...asked }
}

/** Only what can be said of somebody like this: an answer given for another kind of person before is none. */
function subjectIn(
  askedFor: Exclude<AskedFor, 'self'>,
  name = '',
  { capacity, subjectKnownAs, answerTo }: Pick<Submission, 'capacity' | 'subjectKnownAs' | 'answerTo'>,
): NonNullable<AskedWords['subject']> {
  const known: readonly Capacity[] = capacities[askedFor]
  return {
    name,
    ...(capacity && known.includes(capacity) && { capacity }),
    ...(subjectKnownAs && { knownAs: subjectKnownAs }),
    ...(answerTo && askedFor === 'represented' && { answerTo }),
  }
}

function definedOf<Fields extends Record<string, unknown>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]?: NonNullable<Fields[Field]>
  }
}
