import type { BulkItem } from '@/db/queries/bulk-runs'
import { parseDay } from '@/domain/calendar/days'
import { formatDay } from '@/messages/format-day'
import { problemText } from '@/messages/problem-text'
import { deskLanguage, t } from '../words'

/** What came of one request of a run, a refusal with its reason. */
export function outcomeText({ outcome, problem, params }: BulkItem): string {
  if (outcome === null) return t('desk.bulk.outcomes.waiting')
  if (outcome === 'done' && params) return extended(params)
  if (outcome !== 'refused' || problem === null) return t(`desk.bulk.outcomes.${outcome}`, { reason: '' })
  const reason = problemText(t, { code: problem, params: params ?? {} })
  return t('desk.bulk.outcomes.refused', { reason })
}

/** The old day stands until the letter has left. */
function extended({ from, to }: NonNullable<BulkItem['params']>): string {
  const [old, next] = [from, to].map((day) => parseDay(String(day)))
  if (!old || !next) return t('desk.bulk.outcomes.done', { reason: '' })
  return t('desk.bulk.outcomes.extended', { from: formatDay(old, deskLanguage), to: formatDay(next, deskLanguage) })
}

/** What somebody has to see to comes first. */
export function notDoneFirst(items: readonly BulkItem[]): BulkItem[] {
  const [done, others] = [items.filter(isDone), items.filter((item) => !isDone(item))]
  return [...others, ...done]
}

function isDone({ outcome }: BulkItem): boolean {
  return outcome === 'done'
}
