import type { RequesterLetter } from '@/domain/requests/letters'
import type { OwnWords } from '@/domain/templates/own-words'
import { exampleOf } from './example-in-own-words'
import { type RenderedLetter, renderLetter } from './render'
import { secretPlaces, withoutSecrets } from './secret-places'

/** A letter of this kind as it would be in these words; where a link or a code would stand, none is shown. */
export async function previewInOwnWords(
  kind: RequesterLetter,
  words: OwnWords,
  about: Parameters<typeof exampleOf>[1],
): Promise<RenderedLetter> {
  const example = exampleOf(kind, about)
  const secrets = example.secrets && secretPlaces(Object.keys(example.secrets))
  return withoutSecrets(await renderLetter({ ...example, secrets } as typeof example, { words }))
}
