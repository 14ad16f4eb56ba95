import { z } from 'zod'

/**
 * What may be asked through the door, which only the owner of the process can come to. Nothing that is answered is unsealed:
 * the keys file is in the hand of who asks.
 */
export const Question = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('export'), sealed: z.boolean(), because: z.string().nullable() }),
  z.strictObject({ ask: z.literal('doctor') }),
  z.strictObject({ ask: z.literal('let-in'), email: z.string() }),
  z.strictObject({ ask: z.literal('own-addresses') }),
])

export type Question = z.infer<typeof Question>

/** One line of an answer; the last one of a whole answer says so. */
export const Line = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ end: z.literal(true) }),
  z.strictObject({ fault: z.string() }),
])

export type Line = z.infer<typeof Line>
