import type { Money } from '@/domain/policies/fee-rules'
import type { Language } from '@/domain/languages'

/** An amount as people of a language write it, with the sign of its currency. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount))
}
