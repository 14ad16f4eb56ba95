/**
 * For how many days the files of an answer can be downloaded, on which of them the person is reminded, and how often each
 * can be downloaded meanwhile. Our numbers, no law's: long enough for a holiday, short enough that a mailbox which somebody
 * gets into later opens nothing. The right to the answer does not end with them.
 */
export const collectionLimits = { days: 14, warnAfterDays: 10, downloadsAtMost: 5 } as const

/** Whether a file was downloaded as often as it can be before it is made available again. */
export function isSpent({ downloads }: { downloads: number }): boolean {
  return downloads >= collectionLimits.downloadsAtMost
}
