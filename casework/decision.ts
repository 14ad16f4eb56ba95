import { z } from 'zod'
import { decisions } from '@/domain/requests/events'
import { rights } from '@/domain/rights'
import { oneOf, optionalDay, optionalText, tick } from './fields'

/**
 * What becomes of one right. `because` is for the person and `fileReason` for the file; `neutral` stands in for reasons
 * that may not be told. A search record belongs to "nothing held", `passedTo` to "passed to the controller", `doneOn` to
 * what has been carried out already.
 */
export const DecideRight = z.strictObject({
  right: oneOf(rights, 'choose-a-right'),
  decision: oneOf(decisions, 'choose-a-decision'),
  ground: z.preprocess((typed) => (typed === '' ? undefined : typed), z.string('choose-a-ground').optional()),
  because: optionalText(),
  neutral: tick().default(false),
  fileReason: optionalText(),
  systems: optionalText(),
  identifiers: optionalText(),
  searchedBy: optionalText(),
  searchedOn: optionalDay(),
  passedTo: optionalText(),
  doneOn: optionalDay(),
})

export type DecisionInput = z.infer<typeof DecideRight>

/** The words of a decision, sealed with its event. */
export type DecisionWords = Pick<
  DecisionInput,
  'because' | 'neutral' | 'fileReason' | 'systems' | 'identifiers' | 'searchedBy' | 'searchedOn' | 'passedTo'
>
