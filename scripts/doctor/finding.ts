import { z } from 'zod'

/** One thing that is wrong, in a sentence that names at most the reference of a request. */
export const Finding = z.strictObject({ check: z.string(), reference: z.string().nullable(), says: z.string() })

export type Finding = z.infer<typeof Finding>
