import type { RequesterLetter } from '@/domain/requests/letters'
import type { ControllerProps, RequestProps, RequesterLetterOf, StaffLetterOf } from './catalogue'
import { requesterExamples } from './examples'

type AnyRequesterLetter = { [Kind in RequesterLetter]: RequesterLetterOf<Kind> }[RequesterLetter]

/** The letter that is tested: the first example of its kind, from this organisation and in this language. */
export function exampleInOwnWords({ props, language, origin }: StaffLetterOf<'wording-test'>): AnyRequesterLetter {
  return exampleOf(props.letter, { language, origin, controller: props.controller })
}

/** The first example of a kind, from this organisation and, where there is one, about this request. */
export function exampleOf(
  kind: RequesterLetter,
  about: Pick<AnyRequesterLetter, 'language' | 'origin'> & { controller: ControllerProps; request?: RequestProps },
): AnyRequesterLetter {
  const [example] = Object.values<AnyRequesterLetter>(requesterExamples[kind])
  if (!example) throw new Error(`No example of ${kind}`)
  return { ...example, ...about }
}
