import type { RegimeId } from '../regimes/regime'
import type { RequestFacts } from '../requests/history'
import { rightInLaw } from '../rights'
import type { ProcessingWords } from './processing-record'

/**
 * Laws under which whoever gets a copy is told how their data is processed, and whether their rights are told with it.
 * @see GDPR Art. 15(1)(e), (f); UK GDPR Art. 15(1); FADP Art. 25(2); LGPD Art. 19 II
 */
const informing: Partial<Record<RegimeId, { rights: boolean }>> = {
  'eu-gdpr': { rights: true },
  'uk-gdpr': { rights: true },
  'ch-fadp': { rights: false },
  'br-lgpd': { rights: false },
}

/** What the person is told of the processing of their data; `own`: in words that staff have written for this answer. */
export type ToldInformation = {
  lines: ProcessingWords[]
  moreRecipients: string | null
  own: string | null
  rights: boolean
}

/** Whether the answer tells how data is processed, and with it which rights there are; nothing where no law asks for it. */
export function informationOwed({
  rights,
  decisions,
}: Pick<RequestFacts, 'rights' | 'decisions'>): { rights: boolean } | undefined {
  const laws = rights.flatMap(({ right, regimes }) => {
    const decided = decisions.get(right)?.decision
    const isGiven = rightInLaw(right) === 'access' && (decided === 'granted' || decided === 'partly-granted')
    return isGiven ? regimes.flatMap((id) => informing[id] ?? []) : []
  })
  return laws.length > 0 ? { rights: laws.some((law) => law.rights) } : undefined
}
