import { submitRequest } from '@/casework/submit-request'
import type { Problem } from '@/casework/errors'
import { heldAsMachine, type HoldReason } from '@/domain/requests/holds'
import { readPosted } from '../../../../_server/posted'
import { publicContext } from '../../../../_server/house'
import { countSubmission } from '../../../../_server/rate-limits'
import { seeOther, showPage } from '../../../../_server/visit'
import { type Answers, textOf } from '../answers'
import { askRoute, type AskVisit } from '../ask-route'
import { keepDraft } from '../draft'
import { signalOf } from '../signal'
import { firstUnanswered, stepsOf } from '../steps'
import { submissionOf } from '../submission-of'
import { CheckPage } from './check-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = askRoute({ get: show, post: send })

async function show(visit: AskVisit): Promise<Response> {
  const { found, t, language, draft } = visit
  const { slug } = found.controller
  if (!found.isOpen) return seeOther(`/${slug}`)
  const { answers, sentToken } = draft
  if (sentToken) return seeOther(`/${slug}/sent/${sentToken}`)
  const { typed } = answers
  const steps = stepsOf(found, typed)
  const missing = firstUnanswered(steps, answers)
  if (missing) return seeOther(`/${slug}/ask/${missing.name}`)
  return showPage(visit, {
    title: t('form.check.title'),
    organisation: found.organisation,
    languages: found.form.languages,
    content: <CheckPage {...{ t, language, found, typed, steps }} problems={{}} />,
  })
}

/** Sends the request; again with the same draft it leads to the same receipt, whatever was counted. */
async function send(visit: AskVisit): Promise<Response> {
  const { house, address, found, language, draft } = visit
  const { slug } = found.controller
  await readPosted(visit, {})
  const { token, answers, sentToken } = draft
  if (sentToken) return seeOther(`/${slug}/sent/${sentToken}`)
  const steps = stepsOf(found, answers.typed)
  const missing = firstUnanswered(steps, answers) ?? steps[0]
  if (!token || !steps.every(({ name }) => answers.answered.includes(name)))
    return seeOther(`/${slug}/ask/${missing?.name ?? 'check'}`)
  const email = textOf(answers.typed, 'email').trim()
  const held = await countSubmission(house, { address, email, draftToken: token })
  const heldBecause = machineAt(visit) ?? held
  const fields = new Set(steps.flatMap((step) => Object.keys(step.fields)))
  const input = { ...submissionOf(found, answers.typed, fields), language, heldBecause, signal: signalOf(visit) }
  const outcome = await submitRequest(publicContext(house), { draftToken: token, input })
  if (outcome.ok) return seeOther(`/${slug}/sent/${outcome.result.sentToken}`)
  return backToStep(visit, { token, answers }, outcome.problems)
}

/** Why this form is held as filled in by a machine; time begins with the draft, which is there from the first answer on. */
function machineAt({ draft: { answers, begunAt }, found, house }: AskVisit): HoldReason | undefined {
  const milliseconds = begunAt ? Date.parse(found.at) - Date.parse(begunAt) : Infinity
  return heldAsMachine(
    { trap: textOf(answers.typed, 'topic'), milliseconds },
    house.environment.FORM_FASTEST_MILLISECONDS,
  )
}

/** What the verb refuses is shown where it can be mended; a form closed meanwhile says so itself. */
async function backToStep(
  visit: AskVisit,
  { token, answers }: { token: string; answers: Answers },
  problems: Problem[],
): Promise<Response> {
  const { slug } = visit.found.controller
  const isAt = (field: string | undefined, fields: object) => field !== undefined && field in fields
  const steps = stepsOf(visit.found, answers.typed)
  const faulty = steps.find(({ fields }) => problems.some(({ field }) => isAt(field, fields)))
  if (!faulty) return seeOther(`/${slug}`)
  const answered = answers.answered.filter((name) => name !== faulty.name)
  const kept = await keepDraft(visit, { token, answers: { ...answers, answered, problems } })
  return seeOther(`/${slug}/ask/${faulty.name}`, kept)
}
