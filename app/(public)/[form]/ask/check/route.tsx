import { submitRequest } from '@/casework/submit-request'
import type { Problem } from '@/casework/errors'
import { readPosted } from '../../../../_server/posted'
import { publicContext } from '../../../../_server/house'
import { publicRoute } from '../../../../_server/public-route'
import { countSubmission } from '../../../../_server/rate-limits'
import { seeOther, showPage, type Visit } from '../../../../_server/visit'
import { type FoundForm, formOf } from '../../form-page'
import { type Answers, firstUnanswered, questionOf, questions } from '../answers'
import { keepDraft, readDraft } from '../draft'
import { CheckPage } from './check-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: send })

async function show(visit: Visit): Promise<Response> {
  const form = await formOf(visit)
  const { slug } = form.controller
  if (!form.isOpen) return seeOther(`/${slug}`)
  const { answers, sentToken } = await readDraft(visit, form)
  if (sentToken) return seeOther(`/${slug}/sent/${sentToken}`)
  const missing = firstUnanswered(answers)
  if (missing) return seeOther(`/${slug}/ask/${missing}`)
  return showPage(visit, {
    title: visit.t('form.check.title'),
    organisation: form.organisation,
    content: <CheckPage t={visit.t} slug={slug} answers={answers} />,
  })
}

/** Sends the request; again with the same draft it leads to the same receipt, whatever was counted. */
async function send(visit: Visit): Promise<Response> {
  const { house, address } = visit
  const form = await formOf(visit)
  const { slug } = form.controller
  await readPosted(visit, {})
  const { token, answers, sentToken } = await readDraft(visit, form)
  if (sentToken) return seeOther(`/${slug}/sent/${sentToken}`)
  const missing = firstUnanswered(answers)
  if (!token || missing) return seeOther(`/${slug}/ask/${missing ?? questions[0]}`)
  const held = await countSubmission(house, { address, email: answers.email, draftToken: token })
  const { rights, name, email, words } = answers
  const outcome = await submitRequest(publicContext(house), {
    draftToken: token,
    input: { rights, name, email, words, heldBecause: answers.filledTrap ? 'filled-trap' : held },
  })
  if (outcome.ok) return seeOther(`/${slug}/sent/${outcome.result.sentToken}`)
  return backToQuestion(visit, form, { token, answers }, outcome.problems)
}

/** What the verb refuses is shown where it can be mended; a form closed meanwhile says so itself. */
async function backToQuestion(
  visit: Visit,
  form: FoundForm,
  { token, answers }: { token: string; answers: Answers },
  problems: Problem[],
): Promise<Response> {
  const { slug } = form.controller
  const faulty = questions.find((question) => problems.some(({ field }) => questionOf(field) === question))
  if (!faulty) return seeOther(`/${slug}`)
  const answered = answers.answered.filter((question) => question !== faulty)
  const kept = await keepDraft(visit, form, { token, answers: { ...answers, answered, problems } })
  return seeOther(`/${slug}/ask/${faulty}`, kept)
}
