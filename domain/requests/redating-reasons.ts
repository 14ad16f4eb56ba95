/** What moves a day: other laws, another reading of a law, other holidays, another promise, or only several of them at once. */
export const redatingReasons = ['laws', 'reading', 'holidays', 'promise', 'together'] as const
export type RedatingReason = (typeof redatingReasons)[number]

/** Why a request is on a list: what moves its days, or that they could not be computed and it keeps the old ones. */
export const lineReasons = [...redatingReasons, 'failed'] as const
export type LineReason = (typeof lineReasons)[number]
