import { type Day, daysBetween, isBefore } from '../calendar/days'
import { isTimeToForget } from '../policies/retention'
import type { RequestProjection } from '../requests/request'
import type { Right } from '../rights'
import type { ImportRow } from './import-plan'

type ToCome = { row: ImportRow; projection: Pick<RequestProjection, 'state' | 'dueOn' | 'closedOn'> }

/** What would come to be of these rows: how many open, late and closed, by right, and forgotten again at once by the rule. */
export function summaryOf(toCome: readonly ToCome[], today: Day, keptMonths: number | undefined) {
  const open = toCome.filter(({ projection }) => projection.state !== 'closed')
  const closed = toCome.filter(({ projection }) => projection.state === 'closed')
  const rights = Map.groupBy(
    toCome.flatMap(({ row }) => row.rights),
    (right) => right,
  )
  return {
    open: open.length,
    overdue: open.filter(({ projection: { dueOn } }) => dueOn !== null && isBefore(dueOn, today)).length,
    closed: closed.length,
    withoutOutcome: closed.filter(({ row }) => row.outcome === null).length,
    forgottenAtOnce: closed.filter(({ projection: { closedOn } }) =>
      isTimeToForget({ state: 'closed', closedOn, answer: null }, keptMonths, today),
    ).length,
    rights: [...rights].map(([right, asked]): [Right, number] => [right, asked.length]),
  }
}

/** Where the sheet has another day than the law gives; `later`: by how many days the sheet's is the later one. */
export function differingDays(toCome: readonly ToCome[]) {
  const compared = toCome.flatMap(({ row: { line, sheetDueOn }, projection: { dueOn } }) =>
    sheetDueOn === null ? [] : [{ line, theirs: sheetDueOn, ours: dueOn }],
  )
  const differing = compared
    .filter(({ ours, theirs }) => ours !== theirs)
    .map(({ ours, theirs, line }) => ({ line, ours, theirs, later: ours ? daysBetween(ours, theirs) : 0 }))
  return { compared: compared.length, differing }
}
