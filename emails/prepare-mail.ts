import { type Database, inSpiteOfConflicts, transaction } from '@/db/client'
import type { Dossier } from '@/db/queries/case-file'
import type { LetterRow } from '@/db/queries/letters'
import { dossierOf } from '@/db/queries/outbox'
import { sealInto } from '@/db/writes/dossier'
import { keepRendering } from '@/db/writes/letters'
import type { OutgoingMail } from './delivery'
import { freeze, type FrozenLetter, keptRendering, type LetterWorld, secretsIn } from './frozen-letter'
import { withSecrets } from './secret-places'

type World = LetterWorld & { db: Database; mailFrom: string }

/** What goes to the mail server. The first time the letter is rendered and kept; from then on what was kept is sent. */
export async function prepareMail(world: World, letter: LetterRow): Promise<OutgoingMail> {
  const dossier = letter.dossierId ? await dossierOf(world.db, letter) : null
  const frozen = (await keptRendering(world, letter, dossier)) ?? (await firstRendering(world, letter, dossier))
  const { subject, html, text, calendar } = withSecrets(frozen, await secretsIn(world, letter, dossier))
  if (frozen.to === null) throw new Error('A letter to be mailed without an address')
  return {
    messageId: letter.messageId,
    date: frozen.date,
    from: { name: frozen.fromName, address: world.mailFrom },
    replyTo: frozen.replyTo,
    to: frozen.to,
    subject,
    html,
    text,
    calendar: calendar === null ? null : { fileName: 'days.ics', content: calendar },
  }
}

async function firstRendering(world: World, letter: LetterRow, dossier: Dossier | null): Promise<FrozenLetter> {
  const frozen = await freeze(world, letter, dossier)
  if (!dossier || letter.audience === 'staff') {
    await inSpiteOfConflicts(async () => keepRendering(world.db, letter, { rendered: frozen }))
    return frozen
  }
  await transaction(world.db, async (tx) => {
    const { entryId } = await sealInto(tx, world.keyring, dossier, 'rendered', frozen)
    await keepRendering(tx, letter, { renderedEntryId: entryId })
  })
  return frozen
}
