import { z } from 'zod'
import { emailAddress } from '@/domain/policies/email-address'
import { taskDetails } from '@/domain/tasks/details'
import { optionalSeveral, someRights, text, tick } from './fields'

const daysAtMost = 60

/** What the register says of a system: its owner may be a member of staff or not. */
export const SystemInput = z.strictObject({
  name: text('enter-the-system', 200),
  holds: text('enter-what-it-holds', 2000),
  ownerName: text('enter-a-name', 200),
  ownerEmail: z
    .string('enter-owners-email')
    .trim()
    .min(1, { error: 'enter-owners-email', abort: true })
    .pipe(emailAddress),
  rights: someRights(),
  needs: optionalSeveral(z.enum(taskDetails, 'value-not-valid')).refine((some) => some.length > 0, 'choose-a-detail'),
  dueDays: z.coerce
    .number('system-days-out-of-range')
    .int('system-days-out-of-range')
    .min(1, 'system-days-out-of-range')
    .max(daysAtMost, 'system-days-out-of-range'),
  isProcessor: tick().default(false),
})
