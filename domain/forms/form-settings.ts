import type { Language } from '../languages'
import type { Right } from '../rights'
import type { Brand } from './brand'
import { type AskedFor, askedFor, type Relationship } from './asked-for'
import { type RightQuestion, rightQuestions } from './right-questions'

/** The words of an organisation for one right, in one language; what is not given is in ours. */
export type RightWording = { label?: string; hint?: string }

/** How one version of a form asks, beside its rights and languages. */
export type FormSettings = {
  /** For whom one may ask; always for oneself. */
  askedFor?: readonly AskedFor[]
  /** What people are to this organisation; not asked where there is none. */
  relationships?: readonly Relationship[]
  /** From which age the organisation's services are meant for people; whoever is younger may ask all the same. */
  minimumAge?: number | undefined
  /** Whether a parent or guardian of somebody younger may be asked, where a law of the organisation allows it. */
  parentalConsent?: boolean
  /** Rights about which nothing is asked but that they are meant. */
  unasked?: readonly Right[]
  /** The questions about a right that are not asked, by their ids; what a law turns on is asked all the same. */
  unaskedQuestions?: Partial<Record<Right, readonly string[]>>
  /** Other ways to ask in the organisation's own words, such as at a counter. */
  otherWays?: Partial<Record<Language, string>>
  brand?: Brand
  /** For how many months after it is closed a request is kept, as people are told; nothing is said where it is not set. */
  keptMonths?: number | undefined
  wording?: Partial<Record<Right, Partial<Record<Language, RightWording>>>>
}

/** For whom this form lets one ask, oneself first. */
export function askedForOf({ askedFor: some = askedFor }: FormSettings): AskedFor[] {
  return askedFor.filter((each) => each === 'self' || some.includes(each))
}

/** What this form asks about a right. */
export function questionsAbout(
  right: Right,
  { unasked = [], unaskedQuestions = {} }: Pick<FormSettings, 'unasked' | 'unaskedQuestions'>,
): readonly RightQuestion[] {
  const left = unaskedQuestions[right] ?? []
  const isAsked = ({ id }: RightQuestion) => !unasked.includes(right) && !left.includes(id)
  return (rightQuestions[right] ?? []).filter((question) => question.neededBy !== undefined || isAsked(question))
}

/** The settings with these questions of a right asked and no others, but for what a law turns on. */
export function withQuestions(settings: FormSettings, right: Right, asked: readonly string[]): FormSettings {
  const left = (rightQuestions[right] ?? []).filter(({ id, neededBy }) => !neededBy && !asked.includes(id))
  const { [right]: _before, ...others } = settings.unaskedQuestions ?? {}
  return {
    ...settings,
    unasked: (settings.unasked ?? []).filter((each) => each !== right),
    unaskedQuestions: left.length > 0 ? { ...others, [right]: left.map(({ id }) => id) } : others,
  }
}
