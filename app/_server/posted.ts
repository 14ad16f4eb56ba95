import type { Environment } from '@/env'
import { type Fields, type PostedForm, readForm } from './form-post'
import type { Visit } from './visit'

/** The fields of the form that this visitor has sent, read with the limits of this installation. Throws `FormRefused`. */
export async function readPosted<const Named extends Fields>(
  { request, house }: Pick<Visit, 'request' | 'house'>,
  fields: Named,
): Promise<PostedForm<Named>> {
  const { origin, environment } = house
  const bytesAtMost = Math.max(environment.LIMIT_BODY_BYTES, bytesOf(fields, environment))
  return readForm(request, fields, { origin, bytesAtMost })
}

/** An emoji is four bytes of UTF-8, and each of them three characters of a form (`%F0`). */
const bytesOfCharacter = 12

/** For the names of the fields, and for a text that is somewhat too long: its page says so and keeps it. */
const bytesBesides = 8 * 1024

/** What a form takes where everything in it is as long as it may be. */
function bytesOf(fields: Fields, { LIMIT_NAME_CHARACTERS, LIMIT_WORDS_CHARACTERS }: Environment): number {
  const characters = Object.values(fields).reduce(
    (sum, kind) => sum + (kind === 'text' ? LIMIT_WORDS_CHARACTERS : LIMIT_NAME_CHARACTERS),
    0,
  )
  return characters * bytesOfCharacter + bytesBesides
}
