import { canHaveMoreTime, type MoreTime, type MoreTimeObstacle, moreTimeOfTheRest } from '@/domain/requests/more-time'
import type { Right } from '@/domain/rights'
import { no, type Refusal, type Situation } from './verb'

/** Why nothing that is left can be given more time, naming the rule; nothing where some of it can. */
export function obstacleToExtension(
  situation: Pick<Situation, 'history' | 'facts' | 'rule' | 'deadline' | 'today'>,
): Refusal | undefined {
  if (situation.facts.answer) return no('answer-on-its-way')
  return canHaveMoreTime(situation).length > 0 ? undefined : refusalOf(moreTimeOfTheRest(situation))
}

/** Of several reasons the one that was within reach longest. */
const inOrder: readonly MoreTimeObstacle['why'][] = ['taken', 'too-late', 'cannot-wait', 'not-in-law']

function refusalOf(rest: readonly MoreTime[]): Refusal {
  const [first] = rest
    .flatMap(({ obstacle }) => obstacle ?? [])
    .sort((one, other) => inOrder.indexOf(one.why) - inOrder.indexOf(other.why))
  if (!first) return no('extension-changes-nothing')
  const alike = rest.filter(({ obstacle }) => obstacle?.why === first.why)
  return first.why === 'not-in-law'
    ? notInLaw(alike)
    : worded(
        first,
        alike.map(({ right }) => right),
      )
}

function notInLaw(rest: readonly MoreTime[]): Refusal {
  const laws = [...new Set(rest.flatMap(({ obstacle }) => (obstacle?.why === 'not-in-law' ? obstacle.laws : [])))]
  if (laws.length === 0) return no('extension-changes-nothing')
  return no('no-extension-in-law', {
    laws: laws.map(({ id }) => id).join(', '),
    source: laws.map(({ timeLimit }) => timeLimit.source).join('; '),
  })
}

function worded(obstacle: Exclude<MoreTimeObstacle, { why: 'not-in-law' }>, rights: readonly Right[]): Refusal {
  const { source } = obstacle
  if (obstacle.why === 'too-late') return no('extension-too-late', { day: obstacle.day, source })
  if (obstacle.why === 'taken') return no('extended-already', { source })
  return no('carry-this-out-first', { rights: rights.join(', ') })
}
