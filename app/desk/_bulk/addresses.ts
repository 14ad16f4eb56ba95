/** The steps of a run: to whom or what, what would come of each, and what came of each. */
export function bulkAddress(runId: string, step?: 'check' | 'result'): `/${string}` {
  return step ? `/desk/bulk/${runId}/${step}` : `/desk/bulk/${runId}`
}
