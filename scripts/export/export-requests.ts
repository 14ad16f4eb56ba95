import { writeJournal } from '@/db/writes/journal'
import { storedRequests, type StoredDossier, type StoredRequest } from '@/db/queries/export'
import { system } from '@/domain/policies/actor'
import type { EventOf } from '@/domain/requests/events'
import type { House } from '@/house'
import { chainVerdict } from './chain-verdict'
import type { Exported, ExportedRequest } from './exported'

/** Every request as it is stored, one at a time; an export is written into the journal before anything leaves. */
export async function* exportRequests(
  { db }: Pick<House, 'db'>,
  { sealed, because }: { sealed: boolean; because: string | null },
): AsyncGenerator<Exported> {
  await writeJournal(db, { actor: 'export', what: 'exported', details: { unsealed: sealed, because } })
  for await (const stored of storedRequests(db, system('export'), { sealed })) {
    yield {
      facts: factsOf(stored),
      sealed: stored.sealed && inBase64(stored.sealed),
      words: stored.events.flatMap(({ entryId, sequence, type }) => (entryId ? [{ entryId, sequence, type }] : [])),
    }
  }
}

function factsOf({ request, rights, events, letters, files }: StoredRequest): ExportedRequest {
  return {
    reference: request.reference,
    receivedOn: request.receivedOn,
    dueOn: request.dueOn,
    state: request.state,
    rights: [...new Set(rights.map(({ right }) => right))].sort(),
    channel: request.channel,
    historyRows: events.length,
    chain: chainVerdict({ request, events }),
    letters: letters.map(({ kind, recipientHash, messageId, state, attempts, owedAt, sentAt }) => ({
      kind,
      recipientHash,
      messageId,
      state,
      attempts,
      owedAt,
      sentAt,
    })),
    files,
    manifests: events.flatMap(({ type, data }) => {
      const { files: sent } = data as Partial<EventOf<'answered'>['data']>
      return type === 'answered' && sent ? [sent] : []
    }),
  }
}

function inBase64({ id, wrappedKey, kekVersion, entries }: StoredDossier) {
  return {
    id,
    wrappedKey: wrappedKey?.toString('base64') ?? null,
    kekVersion,
    entries: entries.map((entry) => ({
      id: entry.id,
      purpose: entry.purpose,
      ciphertext: entry.ciphertext.toString('base64'),
    })),
  }
}
