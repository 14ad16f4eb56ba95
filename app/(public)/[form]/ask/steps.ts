import { askedForOf, questionsAbout } from '@/domain/forms/form-settings'
import { rightQuestions } from '@/domain/forms/right-questions'
import { rights } from '@/domain/rights'
import { asksOnlyWhoAsks } from '@/domain/policies/routine'
import { dependsOnResidence } from '@/domain/regimes/territories'
import type { Problem } from '@/casework/errors'
import type { FoundForm } from '../form-page'
import { type Answers, chosenRights, textOf, type Typed } from './answers'
import type { FormStep } from './form-step'
import { aboutRight } from './steps/about-right'
import { age, asksAge } from './steps/age'
import { forWhom } from './steps/for-whom'
import { residence } from './steps/residence'
import { subject } from './steps/subject'
import { what } from './steps/what'
import { who } from './steps/who'
import { words } from './steps/words'

/**
 * The steps of this form for what was answered so far, in their order: what, about each right, for whom, whether a child
 * asks, who, words. Where nothing is chosen that needs more than to find the person, only what was answered before is shown
 * beside that.
 */
export function stepsOf(found: FoundForm, typed: Typed): FormStep[] {
  const { form, controller } = found
  const asked = chosenRights(typed, form.rights)
  const about = asked.filter((right) => questionsAbout(right, form.settings).length > 0)
  const isWanted = (field: string) => !asksOnlyWhoAsks(asked) || textOf(typed, field) !== ''
  const others = askedForOf(form.settings).length > 1
  const isForAnother = others && !['', 'self'].includes(textOf(typed, 'askedFor'))
  return [
    what,
    ...about.map((right) => aboutRight(right, form.settings)),
    ...(others && isWanted('askedFor') ? [forWhom] : []),
    ...(isForAnother ? [subject] : []),
    ...(asksAge(found, typed) && isWanted('belowAge') ? [age] : []),
    who,
    ...(asksResidence(controller) && isWanted('residence') ? [residence] : []),
    ...(isWanted('words') ? [words] : []),
  ]
}

/** Where one law alone is declared from abroad, it is everybody's, whatever they would say. */
function asksResidence({ regimes, country }: FoundForm['controller']): boolean {
  return regimes.some((id) => dependsOnResidence(id, regimes.length > 1 ? country : undefined))
}

/** Any page this form could ask, by its name and whatever was answered; nothing for a name of none. */
export function stepNamed({ form }: FoundForm, name: string): FormStep | undefined {
  const about = rights.flatMap((right) => (rightQuestions[right] ? [aboutRight(right, form.settings)] : []))
  return [what, ...about, forWhom, subject, age, who, residence, words].find((step) => step.name === name)
}

/** The steps with this one among them, also where it is only asked of who looks for it: for whom somebody asks. */
export function stepsWith(found: FoundForm, typed: Typed, { name }: FormStep): FormStep[] {
  const isLookedFor = name === forWhom.name && textOf(typed, 'askedFor') === ''
  return stepsOf(found, isLookedFor ? { ...typed, askedFor: 'self' } : typed)
}

/** The first step without a good answer; nothing when all have one. */
export function firstUnanswered(steps: readonly FormStep[], { answered }: Answers): FormStep | undefined {
  return steps.find(({ name }) => !answered.includes(name))
}

/** Whether a page would skip a step that comes before it. */
export function skipsAhead(steps: readonly FormStep[], answers: Answers, step: FormStep): boolean {
  const first = firstUnanswered(steps, answers)
  return first !== undefined && steps.indexOf(step) > steps.indexOf(first)
}

export function problemsAt({ problems }: Answers, { fields }: FormStep): Problem[] {
  return problems.filter(({ field }) => field !== undefined && field in fields)
}
