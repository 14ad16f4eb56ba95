/** For what a law gives more time. */
export const extensionGrounds = [
  'complexity',
  'number-of-requests',
  'interference',
  'consultations',
  'conversion',
  'large-quantity',
  'search-elsewhere',
  'disproportionate-effort',
  'consent',
] as const

export type ExtensionGround = (typeof extensionGrounds)[number]

/** `confirmed: false`: not yet checked against the text of the law. */
export type ExtensionGroundRule = { ground: ExtensionGround; article: string; confirmed?: false }
