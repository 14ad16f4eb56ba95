/** Why an answer came after its last day, in the order in which staff are offered them. */
export const latenessReasons = [
  'recognised-late',
  'identity-late',
  'complexity',
  'many-requests',
  'staff-shortage',
  'systems',
  'colleagues',
  'third-party',
  'approval',
  'other',
] as const

export type LatenessReason = (typeof latenessReasons)[number]

/** That an answer is late, and why; the words lie in the dossier. */
export type LatenessEvents = { latenessExplained: { reason: LatenessReason } }
