/** What moves a day: other laws, another reading of a law, other holidays, another promise, or only several of them at once. */
export const redatingReasons = ['laws', 'reading', 'holidays', 'promise', 'together'] as const
export type RedatingReason = (typeof redatingReasons)[number]
