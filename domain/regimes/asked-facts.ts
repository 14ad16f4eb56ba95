import type { Regime } from './regime'

/** Whether the law counts a day from the date that the person put on the letter. */
export function countsFromLetter({ extension }: Pick<Regime, 'extension'>): boolean {
  return extension?.notice?.value.from === 'letter'
}

/** Whether the time depends on whether the request came to the address designated for it. */
export function countsByAddress({ timeLimitElsewhere }: Pick<Regime, 'timeLimitElsewhere'>): boolean {
  return timeLimitElsewhere !== undefined
}

/** Whether the time is counted in hours from the moment of receipt, so that the day of receipt alone does not say enough. */
export function countsInHours({ timeLimit }: Pick<Regime, 'timeLimit'>): boolean {
  return timeLimit.value !== null && 'hours' in timeLimit.value
}
