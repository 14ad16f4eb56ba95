/** Why a request is held: it is received and its clock runs, but nothing is mailed to the person before staff say so. */
export const holdReasons = ['many-requests', 'same-mailbox', 'filled-trap', 'filled-too-fast', 'sender-marked'] as const
export type HoldReason = (typeof holdReasons)[number]
