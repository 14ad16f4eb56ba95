import { type NextStep, nextStep } from '@/domain/policies/next-step'
import type { Action } from '@/domain/policies/permissions'
import { t } from '../words'
import { type FormVerbName, formVerbs } from './form-verbs'
import { confirmsReceipt } from '@/domain/requests/acknowledgement'
import { collectionOf, filesLeft } from '@/domain/requests/collection'
import { doneAfterAnswer } from '@/domain/requests/erasure-told'
import { answerToCollect } from '@/domain/requests/given-answers'
import type { Right } from '@/domain/rights'
import { rightsToAsk } from '@/domain/tasks/rights-to-ask'
import type { Seen } from './obstacles'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'
import { verbObstacle } from './verb-obstacle'

type Known = Seen & Pick<DeskRequest, 'letters'> & Partial<Pick<DeskRequest, 'systems'>>

export type NextStepLink = { says: string; button: { href: string; text: string } | null }

/** The step to suggest first, in words, with the way there for somebody who may take it. */
export function nextStepLink(request: Known): NextStepLink {
  const { facts, history, letters } = request
  const stuck = letters.find(
    ({ audience, state }) => audience === 'requester' && (state === 'failed' || state === 'by-hand'),
  )
  const next = nextStep({
    facts,
    history,
    today: request.today,
    lawOf: request.rule.lawOf,
    stuckLetterId: stuck?.id,
    isReceiptToConfirm: isReceiptToConfirm(request),
    toAsk: rightsToAskAbout(request),
  })
  const right = 'right' in next ? t(`common.rightNames.${next.right}`) : ''
  const says = t(`desk.nextSteps.${spokenStep(next, request)}`, { right })
  const way = wayTo(next, request)
  if (next.step === 'closed' || !way || !request.may(way.action)) return { says, button: null }
  return { says, button: { href: pathOf(request, way.path), text: t(`desk.nextButtons.${next.step}`) } }
}

function spokenStep(next: NextStep, request: Known) {
  if (isUncollected(next, request)) return 'uncollected'
  return next.step === 'release' && request.facts.heldBecause === 'mailed-in' ? 'accept-draft' : next.step
}

/** Nobody owes anything, but the person has yet to collect what came with the answer. */
function isUncollected({ step }: NextStep, { history, facts, today }: Known): boolean {
  const collection = step === 'closed' && collectionOf(history, answerToCollect(history, facts), today)
  return collection ? filesLeft(collection).some(({ collectedOn }) => collectedOn === null) : false
}

const ways: Record<
  Exclude<
    NextStep['step'],
    | 'closed'
    | 'wait'
    | 'decide'
    | 'carry-out'
    | 'fulfil-letter'
    | 'paper'
    | 'code-letter'
    | 'code-spent'
    | 'accept-task'
  >,
  { path: string; action: Action }
> = {
  'unmark-spam': wayOf('unspam', 'spam'),
  release: wayOf('release'),
  accept: wayOf('acceptance'),
  acknowledge: wayOf('acknowledgement'),
  assign: wayOf('assignment'),
  objection: wayOf('objection'),
  renewal: wayOf('renewal', 'answer/renewal'),
  code: wayOf('answer-code', 'answer/code'),
  withdrawn: wayOf('reopening'),
  reply: wayOf('reopening'),
  identity: wayOf('identity-request', 'identity'),
  'identity-verdict': wayOf('identity'),
  restriction: wayOf('restriction'),
  lifting: wayOf('lifting', 'restriction/lifting'),
  clarification: wayOf('clarified', 'clarification/answer'),
  authority: wayOf('authority-verdict', 'authority/verdict'),
  particulars: wayOf('completed', 'particulars/answer'),
  fee: wayOf('payment', 'fee/payment'),
  answer: wayOf('answer'),
  'ask-systems': wayOf('tasks', 'tasks/new'),
  colleagues: { path: 'tasks', action: 'read' },
  'awaits-collection': { path: 'files', action: 'read' },
  'never-collected': wayOf('erasure'),
  approval: wayOf('approval', 'answer/approval'),
  recipients: wayOf('recipients'),
}

function wayOf(verb: FormVerbName, path: string = verb): { path: string; action: Action } {
  return { path, action: formVerbs[verb].action }
}

function wayTo(next: NextStep, request: Known): { path: string; action: Action } | undefined {
  const { letters, facts } = request
  switch (next.step) {
    case 'closed':
      return undefined
    case 'code-spent':
      return verbObstacle(request, 'answer-code') ? ways.renewal : ways.code
    case 'decide':
    case 'carry-out':
      return wayOf('decision', `decisions/${next.right}`)
    case 'accept-task':
      return wayOf('task-acceptance', `tasks/${next.taskId}`)
    case 'fulfil-letter':
      return wayOf('letter', `letters/${next.letterId}`)
    case 'paper':
    case 'code-letter':
      return toLetter(letters, next.sequence, 'fulfil-letter')
    case 'wait':
      return toLetter(letters, (doneAfterAnswer(request.history, facts) ?? facts.answer)?.sequence, 'read')
    default:
      return ways[next.step]
  }
}

/** The rights that concern a system in use which has not been asked about them. */
function rightsToAskAbout({ systems = [], facts, history }: Known): Right[] {
  return systems
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ id, rights }) => rightsToAsk(id, rights, { facts, history }).rights)
}

/** A law sets a day for it, and no letter that confirms receipt has left or is about to leave. */
function isReceiptToConfirm({ deadline, facts, letters }: Known): boolean {
  const isUnderWay = letters.some(({ kind, state }) => confirmsReceipt(kind) && state !== 'cancelled')
  return deadline.ackDueOn !== undefined && facts.acknowledgedOn === null && !isUnderWay
}

function toLetter(letters: DeskRequest['letters'], sequence: number | undefined, action: Action) {
  const letter = letters.find(({ eventSequence }) => eventSequence === sequence)
  return letter && { path: `letters/${letter.id}`, action }
}
