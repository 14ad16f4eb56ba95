import type { EventOf } from '@/domain/requests/events'
import { chainVerdict } from './chain-verdict'
import type { StoredRequest } from './queries/export'

/** One request as every export tells of it: days are ISO dates, moments ISO 8601 in UTC; nothing says who asks. */
export function exportedFacts({ request, rights, events, letters, files }: StoredRequest) {
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
