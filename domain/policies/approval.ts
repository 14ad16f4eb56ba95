import type { RequestEvent } from '../requests/events'
import type { RequestFacts } from '../requests/history'
import { readFiles } from '../requests/reviewed-files'
import { isNoAction } from './refusals'

/** Whether a second person reads answers before they are sent, as the organisation says. */
export const approvalRules = ['never', 'refusals', 'always'] as const
export type ApprovalRule = (typeof approvalRules)[number]

/** Whether this answer is sent only once somebody else has approved it: what refuses a part, or withholds a file, is a refusal. */
export function needsApproval(
  rule: ApprovalRule,
  history: readonly RequestEvent[],
  { decisions }: Pick<RequestFacts, 'decisions'>,
): boolean {
  if (rule !== 'refusals') return rule === 'always'
  const refuses = [...decisions.values()].some(({ decision }) => isNoAction(decision))
  return refuses || readFiles(history).some(({ standing }) => standing === 'withheld')
}
