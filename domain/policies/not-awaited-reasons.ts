/** Why data is erased before its copy was collected; whoever records it says more in words. */
export const notAwaitedReasons = [
  'asked-so',
  'given-otherwise',
  'not-wanted',
  'nothing-lost',
  'never-collected',
  'no-time',
] as const

export type NotAwaitedReason = (typeof notAwaitedReasons)[number]
