import { eventKinds } from '@/components/request/calculator-address'
import { type ClockFactType, clockFactTypes } from '@/domain/deadlines/clock'

/** What a kind of event says: the fact, and whether it came late or bare. */
export function kindOf(kind: string): { type: ClockFactType; more: string | undefined } | undefined {
  if (!eventKinds.some((each) => each === kind)) return undefined
  const [name, more] = kind.split('-')
  const type = clockFactTypes.find((each) => each === name)
  return type && { type, more }
}
