import { type RequesterLetter, requesterLetters } from '@/domain/requests/letters'
import type { ControllerProps, RequestProps, RequesterLetterOf, StaffLetterOf } from './catalogue'
import { requesterExamples } from './examples'
import { staffExamples } from './example-letters/staff-letters'
import type { PlainLetter } from './template-of'

type AnyRequesterLetter = { [Kind in RequesterLetter]: RequesterLetterOf<Kind> }[RequesterLetter]

/** The letter that is tested: the first example of its kind, from this organisation and in this language. */
export function exampleInOwnWords({ props, language, origin }: StaffLetterOf<'wording-test'>): PlainLetter {
  const { letter, controller } = props
  const toPerson = requesterLetters.find((kind) => kind === letter)
  if (toPerson) return exampleOf(toPerson, { language, origin, controller })
  const [example] = Object.values<PlainLetter>(staffExamples[letter as Exclude<typeof letter, RequesterLetter>])
  if (!example) throw new Error(`No example of ${letter}`)
  return { ...example, language, origin }
}

/** The first example of a letter to the person, from this organisation and, where there is one, about this request. */
export function exampleOf(
  kind: RequesterLetter,
  about: Pick<AnyRequesterLetter, 'language' | 'origin'> & { controller: ControllerProps; request?: RequestProps },
): AnyRequesterLetter {
  const [example] = Object.values<AnyRequesterLetter>(requesterExamples[kind])
  if (!example) throw new Error(`No example of ${kind}`)
  return { ...example, ...about }
}
