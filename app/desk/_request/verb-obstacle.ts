import type { Problem } from '@/casework/errors'
import { isRoutine } from '@/domain/policies/routine'
import type { RequestState } from '@/domain/requests/events'
import { forgottenIn } from '@/domain/requests/marks'
import type { Right } from '@/domain/rights'
import { fitsState, type FormVerbName, formVerbs } from './form-verbs'
import { obstacles, obstaclesByRight, rightsIn, type Seen } from './obstacles'

/** Why this cannot be done, known before anything is typed; nothing where the verb itself has yet to decide. */
export function verbObstacle(request: Seen, verb: FormVerbName): Problem | undefined {
  if (!request.may(formVerbs[verb].action)) return { code: 'not-permitted' }
  if (forgottenIn(request.history)) return { code: 'forgotten-already' }
  const { state, rights, answer } = request.facts
  const isOtherState = onlyIn[verb] !== undefined && onlyIn[verb] !== state
  if (isOtherState || !fitsState(verb, state)) return { code: 'not-in-this-state', params: { state } }
  const others = rights.map(({ right }) => right).filter((right) => !isRoutine(right))
  if (verb === 'objection' && others.length > 0) return { code: 'not-routine', params: { rights: others.join(', ') } }
  if (answer && endsWithAnswer.includes(verb)) return { code: 'answer-on-its-way' }
  if (answer?.leftOn === null && verb === 'tasks') return { code: 'answer-on-its-way' }
  return obstacles[verb]?.(request)?.problems[0] ?? obstacleToEveryRight(request, verb)
}

/** The rights against which nothing stands. */
export function rightsFor(request: Seen, verb: keyof typeof obstaclesByRight): Right[] {
  return rightsIn(request).filter((right) => obstaclesByRight[verb]?.(request, right) === undefined)
}

const onlyIn: Partial<Record<FormVerbName, RequestState>> = { unconfirmed: 'unconfirmed' }

const endsWithAnswer: readonly FormVerbName[] = [
  'answer',
  'file-review',
  'answered-elsewhere',
  'approval',
  'unconfirmed',
  'objection',
  'closing',
  'decision',
  'fee',
]

/** Where nothing is left of what is asked for: the question that is open, if that is why, or else the first reason. */
function obstacleToEveryRight(request: Seen, verb: FormVerbName): Problem | undefined {
  const obstacleTo = obstaclesByRight[verb]
  if (!obstacleTo || rightsFor(request, verb).length > 0) return undefined
  const problems = rightsIn(request).flatMap((right) => obstacleTo(request, right)?.problems[0] ?? [])
  const told = problems.find(({ code }) => code.endsWith('-already-asked')) ?? problems[0]
  return told && { ...told, params: { ...told.params, ...rightsOf(problems.filter(({ code }) => code === told.code)) } }
}

function rightsOf(problems: readonly Problem[]): { rights?: string } {
  const rights = problems.flatMap(({ params }) => params?.['rights'] ?? [])
  return rights.length > 0 ? { rights: rights.join(', ') } : {}
}
