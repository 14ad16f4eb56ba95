import { calculatorAddress } from '@/components/request/calculator-address'
import type { CaseFile } from '@/db/queries/case-file'
import { factsOf } from '@/domain/deadlines/clock'
import type { LawDeadline } from '@/domain/deadlines/right-deadline'
import { clockFactsOf } from '@/domain/requests/clock-facts'
import { deadlineOptionsOf } from '@/domain/requests/deadline-options'
import { factsOf as factsOfRequest } from '@/domain/requests/history'

/** Where what one law says about one right of this request can be counted anew: its days and kinds of events alone. */
export function calculatorAddressOf(
  { history, rule }: Pick<CaseFile, 'history' | 'rule'>,
  { regime, right }: Pick<LawDeadline, 'regime' | 'right'>,
): `/${string}` {
  const recorded = factsOfRequest(history)
  return calculatorAddress({
    law: regime,
    right,
    receivedOn: recorded.receivedOn,
    options: deadlineOptionsOf(recorded),
    facts: factsOf(clockFactsOf(history), right),
    place: rule.holidayPlace,
  })
}
