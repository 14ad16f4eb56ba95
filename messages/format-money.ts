import type { Money } from '@/domain/policies/fee-rules'

/** An amount as people of a language write it, with the sign of its currency. */
export function formatMoney({ amount, currency }: Money, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount))
}
