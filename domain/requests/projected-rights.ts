import type { Day } from '../calendar/days'
import type { RequestDeadline } from '../deadlines/request-deadline'
import type { LawOf, RegimeId } from '../regimes/regime'
import type { Right } from '../rights'
import type { Decision } from './events'
import { figuresUnder, type RightFigures } from './figures'
import type { RequestFacts } from './history'

/** What is kept of a right under one law, beside the request. */
export type ProjectedRight = RightFigures & {
  right: Right
  regime: RegimeId
  ruleVersion: string
  dueOn: Day | null
  extensionNoticeDueOn: Day | null
  refusalNoticeDueOn: Day | null
  decision: Decision | null
  ground: string | null
  decidedOn: Day | null
  doneOn: Day | null
}

/** The rights of a request by each law that names a day for them, with what became of them. */
export function projectedRights(
  facts: RequestFacts,
  { deadline, asAnswered }: Record<'deadline' | 'asAnswered', RequestDeadline>,
  lawOf: LawOf,
): ProjectedRight[] {
  return deadline.rights.flatMap(({ right, laws }) =>
    laws.flatMap(({ regime, dueOn, deadline: law }) =>
      regime === null
        ? []
        : {
            right,
            regime,
            ruleVersion: lawOf(regime).ruleVersion,
            dueOn,
            extensionNoticeDueOn: law?.extensionNoticeDueOn ?? null,
            refusalNoticeDueOn: law?.refusalNoticeDueOn ?? null,
            decision: facts.decisions.get(right)?.decision ?? null,
            ground: facts.decisions.get(right)?.ground ?? null,
            decidedOn: facts.decisions.get(right)?.on ?? null,
            doneOn: facts.done.get(right) ?? null,
            ...figuresIn(asAnswered, right, regime),
          },
    ),
  )
}

function figuresIn({ rights }: RequestDeadline, right: Right, regime: RegimeId): RightFigures {
  const law = rights.find((each) => each.right === right)?.laws.find((each) => each.regime === regime)
  return law ? figuresUnder(law) : { answerDueOn: null, originalDueOn: null }
}
