import type { Regime } from './regime'

/** Whether a law that gives more time leaves the new day to the organisation, which names it in its notice. */
export function namesItsDay({ extension }: Pick<Regime, 'extension'>): boolean {
  return extension?.value === 'chosen'
}
