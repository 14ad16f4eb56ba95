import { z } from 'zod'
import { emailAddress } from '@/domain/policies/email-address'
import { holdReasons } from '@/domain/requests/holds'
import { someRights, withoutOverrides } from './fields'

/** A person's request: at least one right, a name, an address to answer to; the words are optional. */
export const SubmitRequest = z.strictObject({
  rights: someRights(),
  name: oneLine('enter-your-name'),
  email: emailAddress,
  words: z.string().overwrite(withoutOverrides).default(''),
  heldBecause: z.enum(holdReasons).optional(),
})

export type Submission = z.infer<typeof SubmitRequest>

/** One line of text: controls and bidirectional overrides taken out, white space folded, and something left. */
function oneLine(missing: string) {
  return z
    .string(missing)
    .transform((text) =>
      text
        .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .refine((text) => text.length > 0, missing)
}
