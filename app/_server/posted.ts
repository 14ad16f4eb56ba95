import { type Fields, type PostedForm, readForm } from './form-post'
import type { Visit } from './visit'

/** The fields of the form that this visitor has sent, read with the limits of this installation. Throws `FormRefused`. */
export async function readPosted<const Named extends Fields>(
  { request, house }: Pick<Visit, 'request' | 'house'>,
  fields: Named,
): Promise<PostedForm<Named>> {
  return readForm(request, fields, { origin: house.origin, bytesAtMost: house.environment.LIMIT_BODY_BYTES })
}
