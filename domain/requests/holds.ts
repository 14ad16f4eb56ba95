/** Why a request is held: it is received and its clock runs, but nothing is mailed to the person before staff say so. */
export const holdReasons = [
  'many-requests',
  'same-mailbox',
  'filled-trap',
  'filled-too-fast',
  'sender-marked',
  'mailed-in',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** What only machines do. They are told nothing of the hold, so that none learns by what it was noticed. */
const machineReasons: readonly string[] = ['filled-trap', 'filled-too-fast'] satisfies HoldReason[]

/** Whether the receipt says that staff look at the request before they write. */
export function isHoldTold(heldBecause: string | null): boolean {
  return heldBecause !== null && !machineReasons.includes(heldBecause)
}

/** How a form was filled in: what stands in the field that people do not see, and the time from the first answer to sending. */
type Filling = { trap: string; milliseconds: number }

/** Why a form filled in like that is held: whatever stands in the trap, or less time than people need to read it. */
export function heldAsMachine({ trap, milliseconds }: Filling, millisecondsAtLeast: number): HoldReason | undefined {
  if (trap !== '') return 'filled-trap'
  return milliseconds < millisecondsAtLeast ? 'filled-too-fast' : undefined
}
