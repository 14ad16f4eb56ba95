import { asc, inArray } from 'drizzle-orm'
import type { Day } from '@/domain/calendar/days'
import type { Actor } from '@/domain/policies/actor'
import { may } from '@/domain/policies/permissions'
import { factsOf, type RequestFacts } from '@/domain/requests/history'
import { deadlineOf } from '@/domain/requests/request'
import type { RequestDeadline } from '@/domain/deadlines/request-deadline'
import type { Database, Transaction } from '../client'
import { deliveryAttempts, users } from '../schema'
import type { Keyring } from '../sealing/keyring'
import { type CaseFile, findCaseFile } from './case-file'
import { readEventWords, readRequester, type Requester } from './dossier'
import { type LetterRow, lettersOf } from './letters'
import { type Member, membersOf } from './members'
import { todayAt } from './now'

export type LetterWithAttempts = LetterRow & { tries: (typeof deliveryAttempts.$inferSelect)[] }

/**
 * Everything staff see of one request. `person` and `words` are null and `eventWords` is empty for who may not read the
 * dossier; secret links of letters are never among it. `names` are of staff, by id, also of those who have left.
 */
export type RequestPage = CaseFile & {
  today: Day
  facts: RequestFacts
  deadline: RequestDeadline
  person: Requester | null
  words: string | null
  eventWords: ReadonlyMap<string, unknown>
  letters: LetterWithAttempts[]
  members: Member[]
  names: ReadonlyMap<string, string>
}

/** The page of a request this actor may see; nothing for one that is not there or not theirs, alike. */
export async function findRequestPage(
  db: Database | Transaction,
  actor: Actor,
  { keyring, today }: { keyring: Keyring; today?: Day | undefined },
  reference: string,
): Promise<RequestPage | undefined> {
  const file = await findCaseFile(db, actor, reference)
  if (!file) return undefined
  const { controller, calendar, history, dossier, request } = file
  const mayRead = may(actor, 'read-dossier', request)
  const person = mayRead ? await readRequester(db, keyring, actor, file) : null
  return {
    ...file,
    today: today ?? (await todayAt(db, controller.timeZone)),
    facts: factsOf(history),
    deadline: deadlineOf(history, { promise: controller.promise, calendar }),
    person: person?.requester ?? null,
    words: person?.words ?? null,
    eventWords: mayRead ? await readEventWords(db, keyring, dossier) : new Map<string, unknown>(),
    letters: await withAttempts(db, await lettersOf(db, request.id)),
    members: await membersOf(db, actor, controller.id),
    names: await staffNames(db, file),
  }
}

async function withAttempts(db: Database | Transaction, letters: LetterRow[]): Promise<LetterWithAttempts[]> {
  if (letters.length === 0) return []
  const ids = letters.map(({ id }) => id)
  const attempts = await db
    .select()
    .from(deliveryAttempts)
    .where(inArray(deliveryAttempts.letterId, ids))
    .orderBy(asc(deliveryAttempts.at), asc(deliveryAttempts.attempt))
  return letters.map((letter) => ({ ...letter, tries: attempts.filter(({ letterId }) => letterId === letter.id) }))
}

async function staffNames(db: Database | Transaction, { history }: CaseFile): Promise<Map<string, string>> {
  const ids = history.flatMap(({ actor, type, data }) => [
    ...(actor.kind === 'staff' ? [actor.id] : []),
    ...(type === 'assigned' && data.assigneeId ? [data.assigneeId] : []),
  ])
  if (ids.length === 0) return new Map()
  const found = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
  return new Map(found.map(({ id, name }) => [id, name]))
}
