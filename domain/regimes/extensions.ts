import type { Period } from '../calendar/working-days'
import type { ExtensionGroundRule } from '../policies/extension-grounds'
import type { Right } from '../rights'
import type { Sourced } from './sourced'

/**
 * `chosen`: the controller names the day and the law sets no maximum. `grounds`: for what alone more time is given; left
 * out where the law lists nothing. `notFor`: the rights that cannot wait. `notice`: the limit of the notice where it is
 * not the first due day.
 */
export type ExtensionRule = Sourced<Period | 'chosen'> & {
  reasons: boolean
  grounds?: readonly ExtensionGroundRule[]
  notFor?: Sourced<readonly Right[]>
  notice?: Sourced<{ within: Period; from: 'receipt' | 'letter' }>
}

/** Whether a law that gives more time leaves the new day to the organisation, which names it in its notice. */
export function namesItsDay({ extension }: { extension?: ExtensionRule }): boolean {
  return extension?.value === 'chosen'
}
