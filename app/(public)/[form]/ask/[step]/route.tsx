import { NotFound, type Problem } from '@/casework/errors'
import { rightQuestions } from '@/domain/forms/right-questions'
import type { Language } from '@/domain/languages'
import { chosenLanguage, languageCookie } from '../../../../_server/language'
import { readPosted } from '../../../../_server/posted'
import { seeOther, showPage } from '../../../../_server/visit'
import { formRoute, type FormVisit } from '../../form-page'
import type { Answers, Typed } from '../answers'
import { keepDraft, readDraft, type VisitorsDraft } from '../draft'
import { formId, StepFrame } from '../step-frame'
import type { FormStep } from '../form-step'
import { firstUnanswered, problemsAt, skipsAhead, stepsOf } from '../steps'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = formRoute({ get: show, post: keep })

/** Shows what was typed for this step, or leads to the one that comes first. */
async function show(visit: FormVisit): Promise<Response> {
  const { t, language, found } = visit
  const { slug } = found.controller
  const { answers } = await readDraft(visit)
  if (!found.isOpen) return seeOther(`/${slug}`)
  const steps = stepsOf(found, answers.typed)
  const step = stepAt(visit, steps)
  if (!step || skipsAhead(steps, answers, step))
    return seeOther(`/${slug}/ask/${firstUnanswered(steps, answers)?.name ?? 'check'}`)
  const problems = problemsAt(answers, step)
  return showPage(visit, {
    title: step.title({ t, language, found }),
    organisation: found.organisation,
    languages: found.form.languages,
    keptBy: formId,
    hasProblem: problems.length > 0,
    content: <StepFrame {...{ visit, steps, step, problems }} typed={answers.typed} />,
  })
}

/** Keeps what was typed, and goes on where nothing is wrong with it. */
async function keep(visit: FormVisit): Promise<Response> {
  const { found, house } = visit
  const { slug } = found.controller
  const draft = await readDraft(visit)
  const { answers } = draft
  const steps = stepsOf(found, answers.typed)
  const step = stepAt(visit, steps)
  const posted: Typed = await readPosted(visit, { ...step?.fields, language: 'one' })
  if (!found.isOpen) return seeOther(`/${slug}`)
  if (draft.sentToken && step !== steps[0]) return seeOther(`/${slug}/sent/${draft.sentToken}`)
  if (!step) return seeOther(`/${slug}/ask/${firstUnanswered(steps, answers)?.name ?? 'check'}`)
  const { language = '', ...typedHere } = posted
  const typed = { ...answers.typed, ...typedHere }
  const chosen = chosenLanguage(String(language))
  if (chosen) return inLanguage(visit, step, { ...draft, answers: { ...answers, typed } }, chosen)
  const judged = withVerdict(answers, step, typed, step.judge(typed, house.lengths))
  const next = problemsAt(judged, step).length > 0 ? step : firstUnanswered(stepsOf(found, typed), judged)
  return seeOther(`/${slug}/ask/${next?.name ?? 'check'}`, await keepDraft(visit, { ...draft, answers: judged }))
}

/** The step of the address; nothing where this visitor's answers do not lead to it. Throws `NotFound` for a name of none. */
function stepAt({ params }: FormVisit, steps: readonly FormStep[]): FormStep | undefined {
  const name = params['step'] ?? ''
  const found = steps.find((step) => step.name === name)
  if (!found && !isStepName(name)) throw new NotFound()
  return found
}

function isStepName(name: string): boolean {
  const about = Object.keys(rightQuestions).map((right) => `about-${right}`)
  return ['for-whom', 'subject', 'residence', ...about].includes(name)
}

function withVerdict(
  { answered, problems }: Answers,
  step: FormStep,
  typed: Typed,
  found: readonly Problem[],
): Answers {
  const others = answered.filter((name) => name !== step.name)
  const elsewhere = problems.filter(({ field }) => field === undefined || !(field in step.fields))
  return {
    typed,
    answered: found.length > 0 ? others : [...others, step.name],
    problems: [...elsewhere, ...found],
  }
}

/** The same step in another language, with what was typed; nothing is judged before the visitor goes on. */
async function inLanguage(visit: FormVisit, step: FormStep, draft: VisitorsDraft, language: Language) {
  const { answers } = draft
  const kept = { ...answers, answered: answers.answered.filter((name) => name !== step.name) }
  const headers = new Headers(await keepDraft(visit, { ...draft, answers: kept }))
  headers.append('Set-Cookie', languageCookie(language))
  return seeOther(`/${visit.found.controller.slug}/ask/${step.name}`, headers)
}
