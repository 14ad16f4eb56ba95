import { transaction, type Transaction } from '@/db/client'
import { findForm } from '@/db/queries/forms'
import { draftsOfLastHour, hasLetterWithId } from '@/db/queries/letter-threads'
import { takenInAs } from '@/db/queries/mailboxes'
import { findRequestById } from '@/db/queries/requests'
import { keyedHash } from '@/db/sealing/keyring'
import { openNewDossier } from '@/db/writes/dossier'
import { keepFile } from '@/db/writes/files'
import { type MailPlace, markStaffBounced, nameReceived, noteLetter } from '@/db/writes/received-letters'
import { dayOf, earliest } from '@/domain/calendar/days'
import { isLanguage } from '@/domain/languages'
import type { ReceivedAs, Sender } from '@/domain/letters/received-letter'
import { recogniseLetter } from '@/domain/letters/recognise-letter'
import { asMailbox } from '@/domain/policies/email-address'
import { oweToFallback } from '@/emails/fallback'
import type { Context } from './context'
import { type ArrivedLetter, lettersWords } from './arrived-letter'
import { asOneLine } from './fields'
import { factsOfFiles, filesOfFirst } from './letter-files'
import { findThread } from './letter-thread'
import { writerOf } from './letter-writer'
import { noteHarmfulFile } from './note-harmful-file'
import { momentOf } from './perform'
import { performMany } from './perform-many'
import { receive } from './receive'
import { receiveReplyVerb } from './receive-reply'
import type { Submission } from './submission'

/** What a letter was taken for; `isNew` is false for one that was taken in before. */
export type TakenIn = Taken & { isNew: boolean }

/** `slug`: of the organisation whose mailbox it is; `own`: the addresses we write from. */
type At = MailPlace & { slug: string; own: readonly string[] }

/**
 * Takes in a letter that was found in a mailbox, once, whatever restarts in between: in one transaction it is noted and becomes
 * a message of the request it answers, or a new request that is held until staff release it, received on the day on which
 * the mail server got it (GDPR Art. 12(3)). A letter of ours is known by its Message-ID alone, as forms write from our
 * addresses. Nobody is answered by itself, and what is an answer of a machine for sure starts no request.
 */
export async function receiveLetter(context: Context, at: At, arrived: ArrivedLetter): Promise<TakenIn> {
  const { slug, own, ...place } = at
  return transaction(context.db, async (tx) => {
    const hash = keyedHash(context.keyring, 'received-letter', arrived.sha256)
    const noted = await noteLetter(tx, place, hash)
    if (noted === undefined) return { isNew: false, ...(await takenInAs(tx, place.controllerId, hash)) }
    const taken = await takeIn(tx, context, { ...at, own }, arrived)
    await nameReceived(tx, noted, taken)
    await noteHarm(tx, arrived, taken)
    return { isNew: true, ...taken }
  })
}

async function noteHarm(tx: Transaction, { refused }: ArrivedLetter, { requestId }: Taken): Promise<void> {
  const harms = refused.flatMap(({ harm }) => harm ?? [])
  if (requestId === null || harms.length === 0) return
  const { reference } = await findRequestById(tx, requestId)
  for (const harm of harms) await noteHarmfulFile({ db: tx }, { reference, harm })
}

type Taken = { receivedAs: ReceivedAs; requestId: string | null }

async function takeIn(tx: Transaction, context: Context, at: At, arrived: ArrivedLetter): Promise<Taken> {
  const { letter } = arrived
  if (await hasLetterWithId(tx, letter.ids)) return { receivedAs: 'own', requestId: null }
  await heedStaffBounce(tx, context, at, arrived)
  const thread = await findThread(tx, context, at.controllerId, letter)
  if (thread) {
    const verb = receiveReplyVerb(context, { ...arrived, thread })
    const recorded = await performMany(tx, context, [thread.requestId], verb, {})
    if (recorded.length !== 1) throw new NotRecorded()
    return { receivedAs: letter.automatic?.kind ?? 'reply', requestId: thread.requestId }
  }
  if (letter.automatic && !('mayBeFirst' in letter.automatic))
    return { receivedAs: letter.automatic.kind, requestId: null }
  return { receivedAs: 'first-letter', requestId: await firstLetter(tx, context, at, arrived) }
}

/** A letter to staff that came back, also one about no request at all, is told where one that no mail server takes is. */
async function heedStaffBounce(tx: Transaction, context: Context, at: At, { letter }: ArrivedLetter): Promise<void> {
  const [messageId] = letter.answers
  if (letter.automatic?.kind !== 'bounce' || !letter.automatic.isFinal || messageId === undefined) return
  const bounced = await markStaffBounced(tx, at.controllerId, messageId)
  if (bounced) await oweToFallback(tx, context, bounced)
}

/** Its request does not take this answer, so that nothing of it is kept here; the letter stays where it is. */
class NotRecorded extends Error {
  override readonly name = 'NotRecorded'
}

/** The form is still closed, so that no request can be taken in; the letter stays where it is. */
class NoForm extends Error {
  override readonly name = 'NoForm'
}

async function firstLetter(tx: Transaction, context: Context, at: At, arrived: ArrivedLetter): Promise<string> {
  const found = await findForm(tx, at.slug)
  if (!found?.controller.ruleId) throw new NoForm()
  const { today } = await momentOf(tx, context, found.controller.timeZone)
  const dossier = await openNewDossier(tx, context.keyring)
  const on = earliest([dayOf(arrived.letter.receivedAt, found.controller.timeZone), today]) ?? today
  const came = filesOfFirst(arrived)
  const written = await writerOf(tx, context, { own: at.own, controller: found.controller }, arrived)
  const { requestId } = await receive(tx, context, { ...found, dossier }, submissionIn(arrived, written.by), {
    logged: { channel: 'e-mail', on },
    isUnannounced: written.isOwnMachine || (await isFlood(tx, at)),
    more: factsOfFiles(came),
  })
  for (const file of came.files) await keepFile(tx, context.keyring, dossier, { ...file, requestId, purpose: 'other' })
  return requestId
}

/** So many letters of arrival leave within an hour: a flood of drafts is made whole, and told of by reminders alone. */
const announcedPerHour = 19

async function isFlood(tx: Transaction, { controllerId }: At): Promise<boolean> {
  return (await draftsOfLastHour(tx, controllerId)) >= announcedPerHour
}

/** What a letter says, as if somebody had written it down from a telephone call; its rights are a suggestion. */
function submissionIn(arrived: ArrivedLetter, from: Sender | null): Submission {
  const { subject, text } = arrived.letter
  const { language, rights } = recogniseLetter({ subject, text })
  const email = from ? asMailbox(from.address) : undefined
  return {
    rights: rights.length > 0 ? rights.map(({ right }) => right) : ['unsure'],
    about: {},
    askedFor: 'self',
    name: asOneLine(from?.name ?? '').slice(0, 200),
    ...(email !== undefined && { email }),
    ...(isLanguage(language) && { language }),
    words: lettersWords(arrived),
    heldBecause: 'mailed-in',
  }
}
