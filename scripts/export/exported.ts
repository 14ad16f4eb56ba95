import { z } from 'zod'
import { purposes } from '@/db/sealing/purposes'

const sealedDossier = z.strictObject({
  id: z.string(),
  wrappedKey: z.base64().nullable(),
  kekVersion: z.number(),
  entries: z.array(z.strictObject({ id: z.string(), purpose: z.enum(purposes), ciphertext: z.base64() })),
})

/** One request as it is exported; days are ISO dates, moments ISO 8601 in UTC. */
const exportedRequest = z.strictObject({
  reference: z.string(),
  receivedOn: z.string(),
  dueOn: z.string().nullable(),
  state: z.string(),
  rights: z.array(z.string()),
  channel: z.string(),
  historyRows: z.number(),
  chain: z.union([z.literal('intact'), z.strictObject({ brokenAt: z.number() })]),
  letters: z.array(
    z.strictObject({
      kind: z.string(),
      recipientHash: z.string(),
      messageId: z.string(),
      state: z.string(),
      attempts: z.number(),
      owedAt: z.string(),
      sentAt: z.string().nullable(),
    }),
  ),
  files: z.array(z.strictObject({ sha256: z.string(), bytes: z.number(), from: z.enum(['person', 'staff']) })),
  /** The files of each answer, as they were when it was written. */
  manifests: z.array(z.array(z.strictObject({ fileId: z.string(), sha256: z.string(), bytes: z.number() }))),
})

/** What goes through the door: facts, ciphertext in base64, and which event each sealed entry belongs to. */
export const Exported = z.strictObject({
  facts: exportedRequest,
  sealed: sealedDossier.nullable(),
  words: z.array(z.strictObject({ entryId: z.string(), sequence: z.number(), type: z.string() })),
})

export type Exported = z.infer<typeof Exported>
