import { calculatorAddress } from '@/components/request/calculator-address'
import type { CaseFile } from '@/db/queries/case-file'
import { factsOf } from '@/domain/deadlines/clock'
import type { LawDeadline } from '@/domain/deadlines/right-deadline'
import { clockFactsOf } from '@/domain/requests/clock-facts'
import { factsOf as factsOfRequest } from '@/domain/requests/history'

/** Where what one law says about one right of this request can be counted anew: its days and kinds of events alone. */
export function calculatorAddressOf(
  { history, rule }: Pick<CaseFile, 'history' | 'rule'>,
  { regime, right }: Pick<LawDeadline, 'regime' | 'right'>,
): `/${string}` {
  return calculatorAddress({
    law: regime,
    right,
    receivedOn: factsOfRequest(history).receivedOn,
    facts: factsOf(clockFactsOf(history), right),
    place: rule.holidayPlace,
  })
}
