import type { Transaction } from '@/db/client'
import { controllersOf } from '@/db/queries/controllers'
import { type LetterWording, versionsOfWording, type WordedLetter } from '@/db/queries/letter-wordings'
import { writeJournal } from '@/db/writes/journal'
import { insertLetterWording } from '@/db/writes/letter-wordings'
import type { Actor } from '@/domain/policies/actor'
import type { OwnWords } from '@/domain/templates/own-words'
import { oweTest } from '@/emails/outbox'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { readOwnWords } from './own-words-input'

/** Keeps in which words an organisation says such a letter from now on; letters that are owed keep theirs. Throws `NotFound`. */
export async function wordLetter(
  context: Pick<Context, 'db' | 'actor'>,
  letter: WordedLetter,
  input: unknown,
): Promise<Managed> {
  const read = readOwnWords(letter.kind, letter.language, input)
  return read.ok ? keep(context, letter, read.words) : read
}

/** Goes back to our words; what was said until then stays readable. Throws `NotFound`. */
export async function unwordLetter(context: Pick<Context, 'db' | 'actor'>, letter: WordedLetter): Promise<Managed> {
  return keep(context, letter, {})
}

async function keep(context: Pick<Context, 'db' | 'actor'>, letter: WordedLetter, words: OwnWords): Promise<Managed> {
  const { controllerId, kind, language } = letter
  return administer(context, controllerId, async (tx, administrator) => {
    const [before] = await versionsOfWording(tx, administrator, letter)
    if (asText(before?.words ?? {}) === asText(words)) return refuse('nothing-changed')
    const version = nextAfter(before)
    await insertLetterWording(tx, { ...letter, version, words })
    const details = { kind, language, version }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'letter-worded', details })
    return { ok: true }
  })
}

/**
 * Sends whoever asks such a letter in these words, saved or not, by the way that all letters go; it says that it is a test, and
 * is about nobody's request. Throws `NotFound`.
 */
export async function testLetter(
  context: Pick<Context, 'db' | 'actor' | 'keyring' | 'origin'>,
  letter: WordedLetter,
  { input, toAddress }: { input: unknown; toAddress: string },
): Promise<Managed> {
  const { controllerId, kind, language } = letter
  const read = readOwnWords(kind, language, input)
  if (!read.ok) return read
  return administer(context, controllerId, async (tx, administrator) => {
    const controller = await controllerIn(tx, administrator, controllerId)
    await oweTest(tx, context, controller, { letter: kind, language, words: read.words, toAddress })
    const details = { kind, language }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'letter-tested', details })
    return { ok: true }
  })
}

async function controllerIn(tx: Transaction, actor: Actor, controllerId: string) {
  const controller = (await controllersOf(tx, actor)).find(({ id }) => id === controllerId)
  if (!controller) throw new NotFound()
  return controller
}

function nextAfter(before: LetterWording | undefined): number {
  return (before?.version ?? 0) + 1
}

/** The database keeps no order of keys. */
function asText(words: OwnWords): string {
  return JSON.stringify(Object.entries(words).sort(([one], [other]) => (one < other ? -1 : 1)))
}
