import { z } from 'zod'
import { type Decision, decisions } from '@/domain/requests/events'
import { rights } from '@/domain/rights'
import { templatesField, usedTemplate } from './used-templates'
import { emptyIsNone, oneOf, optionalDay, optionalText, tick } from './fields'

/**
 * What becomes of one right. `because` is for the person and `fileReason` for the file; `neutral` stands in for reasons
 * that may not be told, in the organisation's own words where it has approved a `neutralText`. A search record belongs to "nothing held", `passedTo` to "passed to the controller", `doneOn` to
 * what has been carried out already.
 */
export const DecideRight = z.strictObject({
  right: oneOf(rights, 'choose-a-right'),
  decision: oneOf(decisions, 'choose-a-decision'),
  ground: emptyIsNone(z.string('choose-a-ground')),
  because: optionalText(),
  neutral: tick().default(false),
  neutralText: emptyIsNone(usedTemplate),
  fileReason: optionalText(),
  systems: optionalText(),
  identifiers: optionalText(),
  searchedBy: optionalText(),
  searchedOn: optionalDay(),
  passedTo: optionalText(),
  doneOn: optionalDay(),
  templates: templatesField(),
})

export type DecisionInput = z.infer<typeof DecideRight>

/** The words of a decision, sealed with its event. */
export type DecisionWords = Pick<
  DecisionInput,
  'because' | 'neutral' | 'fileReason' | 'systems' | 'identifiers' | 'searchedBy' | 'searchedOn' | 'passedTo'
> & {
  /** The approved words that the person is told in place of the reasons. */
  neutralText?: string
}

const toldWhy: readonly Decision[] = [
  'refused',
  'partly-granted',
  'cannot-identify',
  'wrong-organisation',
  'already-answered',
]
const onGrounds: readonly Decision[] = ['refused', 'partly-granted']

/**
 * What belongs to the decision that was taken. A page without scripts shows every field, and a choice may be changed after
 * something was typed for another one: that is not kept, and above all not told to the person.
 */
export function belonging(input: DecisionInput): { ground: string | null; words: DecisionWords } {
  const { decision, ground, because, neutral, fileReason, systems, identifiers, searchedBy, searchedOn, passedTo } =
    input
  const isOnGrounds = onGrounds.includes(decision)
  return {
    ground: (isOnGrounds && ground) || null,
    words: {
      fileReason,
      neutral: isOnGrounds && neutral,
      ...(toldWhy.includes(decision) && { because }),
      ...(decision === 'nothing-held' && { systems, identifiers, searchedBy, searchedOn }),
      ...(decision === 'passed-to-controller' && { passedTo }),
    },
  }
}
