import { addDays, type Day, isAfter } from '../calendar/days'

/** Our numbers, no law's: two days and five days after the first letter left, and then no more. */
const steps = [
  { step: 'confirm-2', days: 2 },
  { step: 'confirm-5', days: 5 },
] as const

export type ConfirmationStep = (typeof steps)[number]['step']

/** The days between the letter and each step, the least first. */
export const confirmationDays: readonly { step: ConfirmationStep; days: number }[] = steps

/** No address gets more than these letters of ours in 24 hours before it is confirmed, whoever types it where. */
export const unconfirmedLettersADay = 3

/** The steps that a day has reached, the least urgent first; `leftOn` is the day on which the first letter left. */
export function confirmationStepsReached(leftOn: Day, day: Day): ConfirmationStep[] {
  return steps.filter(({ days }) => !isAfter(addDays(leftOn, days), day)).map(({ step }) => step)
}
