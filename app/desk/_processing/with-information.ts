import type { FormVerb } from '../../_server/form-action'
import { informationInput } from './information-input'

/** A verb of an answer, given what was ticked of the record on its page. */
export function withInformation(verb: FormVerb): FormVerb {
  return (context, target, input) => verb(context, target, informationInput(input as object))
}
