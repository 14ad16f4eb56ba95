import type { Problem, ProblemCode } from '@/casework/errors'
import { t } from '../words'
import type { FormVerbName } from './form-verbs'
import { pathOf, type VerbLink } from './addresses'
import type { Seen } from './obstacles'
import { verbObstacle } from './verb-obstacle'

type Way = { verb: FormVerbName; path: string; text: string }

/** What can be done instead of what an obstacle forbids, unless that is forbidden too. */
export function wayOn(request: Seen, problem: Problem): VerbLink | undefined {
  const way = waysOn[problem.code]?.(problem)
  return way && !verbObstacle(request, way.verb) ? { href: pathOf(request, way.path), text: way.text } : undefined
}

const toMessage = (): Way => ({ verb: 'message', path: 'message', text: t('desk.verbs.message') })
const toFiling = (): Way => ({ verb: 'filing', path: 'filing', text: t('desk.verbs.filing') })
const toAcceptance = (): Way => ({ verb: 'acceptance', path: 'acceptance', text: t('desk.verbs.acceptance') })

const waysOn: Partial<Record<ProblemCode, (problem: Problem) => Way>> = {
  'clarification-already-asked': () => ({
    verb: 'clarified',
    path: 'clarification/answer',
    text: t('desk.pages.clarification.toAnswer'),
  }),
  'particulars-already-asked': () => ({
    verb: 'completed',
    path: 'particulars/answer',
    text: t('desk.pages.particulars.toAnswer'),
  }),
  'authority-already-asked': () => ({
    verb: 'authority-verdict',
    path: 'authority/verdict',
    text: t('desk.pages.authority.toVerdict'),
  }),
  'identity-already-asked': () => ({
    verb: 'identity',
    path: 'identity',
    text: t('desk.pages.identityRequest.toVerdict'),
  }),
  'asks-for-themselves': () => ({
    verb: 'correction',
    path: 'correction/asked-for',
    text: t('desk.pages.correction.askedFor'),
  }),
  'fee-already-asked': () => ({ verb: 'payment', path: 'fee/payment', text: t('desk.pages.fee.toPayment') }),
  'particulars-not-in-law': () => ({
    verb: 'clarification',
    path: 'clarification',
    text: t('desk.verbs.clarification'),
  }),
  'clarification-not-asked': toFiling,
  'particulars-not-asked': toFiling,
  'authority-not-asked': toFiling,
  'fee-not-asked': toFiling,
  'extended-already': toMessage,
  'extension-too-late': toMessage,
  'no-extension-in-law': toMessage,
  'carry-this-out-first': toDecision,
  'decide-first': toDecision,
  'restricted-already': () => ({ verb: 'lifting', path: 'restriction/lifting', text: t('desk.verbs.lifting') }),
  'confirmation-not-left': toAcceptance,
  'give-time-to-confirm': toAcceptance,
}

function toDecision({ params }: Problem): Way {
  const [right = ''] = String(params?.['rights'] ?? '').split(', ')
  return { verb: 'decision', path: `decisions/${right}`, text: t('desk.nextButtons.decide') }
}
