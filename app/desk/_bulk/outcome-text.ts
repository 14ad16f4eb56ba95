import type { BulkItem } from '@/db/queries/bulk-runs'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'

/** What came of one request of a run, a refusal with its reason. */
export function outcomeText({ outcome, problem, params }: BulkItem): string {
  if (outcome === null) return t('desk.bulk.outcomes.waiting')
  if (outcome !== 'refused' || problem === null) return t(`desk.bulk.outcomes.${outcome}`, { reason: '' })
  const reason = problemText(t, { code: problem, params: params ?? {} })
  return t('desk.bulk.outcomes.refused', { reason })
}

/** What somebody has to see to comes first. */
export function notDoneFirst(items: readonly BulkItem[]): BulkItem[] {
  const [done, others] = [items.filter(isDone), items.filter((item) => !isDone(item))]
  return [...others, ...done]
}

function isDone({ outcome }: BulkItem): boolean {
  return outcome === 'done'
}
