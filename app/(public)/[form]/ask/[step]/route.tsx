import { NotFound, type Problem } from '@/casework/errors'
import type { Language } from '@/domain/languages'
import { chosenLanguage, languageCookie } from '../../../../_server/language'
import { readPosted } from '../../../../_server/posted'
import { seeOther, showPage } from '../../../../_server/visit'
import { AlreadySentPage } from '../already-sent-page'
import type { Answers, Typed } from '../answers'
import { askRoute, type AskVisit } from '../ask-route'
import { keepDraft, type VisitorsDraft } from '../draft'
import type { FormStep } from '../form-step'
import { formId, StepFrame } from '../step-frame'
import { firstUnanswered, problemsAt, skipsAhead, stepNamed, stepsOf, stepsWith } from '../steps'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = askRoute({ get: show, post: keep })

/** Shows what was typed for this step, or leads to the one that comes first. */
async function show(visit: AskVisit): Promise<Response> {
  const { t, language, found, draft } = visit
  const { slug } = found.controller
  const { typed } = draft.answers
  const named = theStep(visit)
  if (!found.isOpen) return seeOther(`/${slug}`)
  const steps = stepsWith(found, typed, named)
  const step = steps.find(({ name }) => name === named.name)
  if (!step || skipsAhead(steps, draft.answers, step))
    return seeOther(`/${slug}/ask/${firstUnanswered(steps, draft.answers)?.name ?? 'check'}`)
  const problems = problemsAt(draft.answers, step)
  return showPage(visit, {
    title: step.title({ t, language, found, typed }),
    organisation: found.organisation,
    languages: found.form.languages,
    keptBy: formId,
    hasProblem: problems.length > 0,
    content: <StepFrame {...{ visit, steps, step, problems, typed }} />,
  })
}

/**
 * Keeps what was typed, also where other answers no longer lead to this page or there is no draft any more, and goes on
 * where nothing is wrong with it.
 */
async function keep(visit: AskVisit): Promise<Response> {
  const { found, house, draft } = visit
  const { slug } = found.controller
  const step = theStep(visit)
  const posted: Typed = await readPosted(visit, { ...step.fields, language: 'one' })
  if (!found.isOpen) return seeOther(`/${slug}`)
  if (draft.sentToken && step.name !== 'what') return alreadySent(visit, draft.sentToken, textsIn(step, posted))
  const { language = '', ...typedHere } = posted
  const typed = { ...draft.answers.typed, ...typedHere }
  const chosen = chosenLanguage(String(language))
  if (chosen) return inLanguage(visit, step, { ...draft, answers: { ...draft.answers, typed } }, chosen)
  const judged = withVerdict(draft.answers, step, typed, step.judge(typed, house.lengths, found))
  const next = problemsAt(judged, step).length > 0 ? step : firstUnanswered(stepsOf(found, typed), judged)
  return seeOther(`/${slug}/ask/${next?.name ?? 'check'}`, await keepDraft(visit, { ...draft, answers: judged }))
}

/** What was typed after sending is not part of the request, and must not seem to be. */
async function alreadySent(visit: AskVisit, sentToken: string, texts: string[]): Promise<Response> {
  const { t, found } = visit
  const page = {
    title: t('form.alreadySent.title'),
    organisation: found.organisation,
    content: <AlreadySentPage {...{ t, sentToken, texts }} slug={found.controller.slug} />,
  }
  return showPage(visit, page, { status: 422 })
}

/** What somebody wrote in their own words, and not chose. */
function textsIn({ fields }: FormStep, posted: Typed): string[] {
  const written = Object.keys(fields).filter((name) => fields[name] === 'text')
  return written.flatMap((name) => posted[name] ?? []).filter((text) => text.trim() !== '')
}

/** The step of the address. Throws `NotFound` for a name of none. */
function theStep({ params, found }: AskVisit): FormStep {
  const step = stepNamed(found, params['step'] ?? '')
  if (!step) throw new NotFound()
  return step
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
async function inLanguage(visit: AskVisit, step: FormStep, draft: VisitorsDraft, language: Language) {
  const { answers } = draft
  const kept = { ...answers, answered: answers.answered.filter((name) => name !== step.name) }
  const headers = new Headers(await keepDraft(visit, { ...draft, answers: kept }))
  headers.append('Set-Cookie', languageCookie(language))
  return seeOther(`/${visit.found.controller.slug}/ask/${step.name}`, headers)
}
