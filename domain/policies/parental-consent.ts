import type { Received, RequestedRight } from '../requests/received'
import { regimeOf } from '../regimes/regimes'
import type { RegimeId } from '../regimes/regime'
import { needsNoConfirmation, type Right } from '../rights'
import type { Laws } from './applicable-law'

/**
 * Laws that let an organisation ask a parent or guardian about what a child asks; none of them confirmed against its text
 * yet. The GDPR is not among them: its Art. 8 is about consent to online services, and Arts 15-22 are the child's own.
 */
const sources: Partial<Record<RegimeId, string>> = {
  'br-lgpd': 'LGPD Art. 14(1)',
  'br-lgpd-simplified': 'LGPD Art. 14(1)',
  'cn-pipl-15wd': 'PIPL Art. 31',
  'in-dpdp-grievance': 'DPDP Act 2023 s. 9(1)',
  'kr-pipa': 'PIPA Art. 22-2',
  'th-pdpa': 'PDPA s. 20',
  'vn-pdpl-access': 'Law 91/2025/QH15 Art. 24',
  'za-paia': 'POPIA s. 35(1)(a)',
  'default-30d': 'No statute applies, as the organisation declares',
}

/** Where a law lets a parent be asked, and nothing where it does not; a part of a law follows the whole. */
function consentSource(id: RegimeId): string | undefined {
  return sources[id] ?? sources[regimeOf(id).partOf ?? id]
}

/** Whether an organisation may ask parents at all: a law of its own allows it, or no statute applies to it. */
export function mayOfferConsent({ regimes, noStatuteApplies }: Pick<Laws, 'regimes' | 'noStatuteApplies'>): boolean {
  return noStatuteApplies || regimes.some((id) => consentSource(id) !== undefined)
}

/**
 * Whether a parent is asked about this right under any law: never about what must be as easy as it was to agree, about
 * complaints, or about taking down what minors posted themselves (Cal. Bus. & Prof. Code 22581(a)(1)).
 */
export function isParentAsked(right: Right): boolean {
  return right !== 'content-removal' && !needsNoConfirmation(right)
}

/** The rights about which a parent may be asked, by the laws they are judged by. */
export function rightsForParent(asked: readonly RequestedRight[]): Right[] {
  return asked
    .filter(({ right, regimes }) => isParentAsked(right) && regimes.some((id) => consentSource(id) !== undefined))
    .map(({ right }) => right)
}

/** What the receipt of a request keeps of the age that its form asked for; nothing where the form asks for none. */
export function ageIn(
  settings: { minimumAge?: number | undefined; parentalConsent?: boolean },
  laws: readonly RequestedRight[],
  { belowAge, parentEmail }: { belowAge?: 'yes' | 'no' | undefined; parentEmail?: string | undefined },
): Received['age'] {
  const { minimumAge: least, parentalConsent } = settings
  if (!least) return undefined
  const mayAsk = parentalConsent === true && rightsForParent(laws).length > 0
  return {
    least,
    ...(belowAge === 'yes' && { below: true }),
    ...(mayAsk && { parent: parentEmail === undefined ? 'may-be-asked' : 'named' }),
  }
}
