/** Under which name a leap of the database's clock is kept. */
export const clockTick = 'clock'

/** Under which name it is kept that the staff of an organisation were reminded; outside of its hours they are not. */
export function remindersTick(controllerId: string): string {
  return `reminders ${controllerId}`
}
