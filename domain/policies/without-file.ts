import type { RequestFacts } from '../requests/history'
import { type Right, rightInLaw } from '../rights'

/**
 * The rights that were granted and of which the person expects a file: a copy of their data, or their data to move elsewhere.
 * @see GDPR Arts 15(3) and 20(1)
 */
export function rightsWithFile({ decisions }: Pick<RequestFacts, 'decisions'>): Right[] {
  return [...decisions].flatMap(([right, { decision }]) => {
    const gives = decision === 'granted' || decision === 'partly-granted'
    return gives && ['access', 'portability'].includes(rightInLaw(right)) ? [right] : []
  })
}
