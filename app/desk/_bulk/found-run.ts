import { notFound, redirect } from 'next/navigation'
import { type BulkRun, countItems, findRun } from '@/db/queries/bulk-runs'
import { queueTabs } from '@/db/queries/queue'
import { currentContext } from '../../_server/session'
import { queueHref } from '../_queue/queue-address'
import { t } from '../words'
import { bulkAddress } from './addresses'

export type RunProps = {
  params: Promise<{ run: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

/** A run of the person at the desk; a page like any unknown one for everybody else. */
export async function foundRun({ params }: RunProps) {
  const context = await currentContext()
  const run = (await findRun(context.db, context.actor, (await params).run)) ?? notFound()
  const counts = await countItems(context.db, run)
  return { context, run, counts, title: t(`desk.bulk.titles.${run.deed}`, { count: counts.all }), back: backFrom(run) }
}

/** One that is still to be begun; one that was begun leads to what came of it. */
export async function runToBegin(props: RunProps) {
  const found = await foundRun(props)
  if (found.run.startedAt) redirect(bulkAddress(found.run.id, 'result'))
  if (found.run.deed === 'export') redirect(found.back)
  return found
}

function backFrom({ tab }: BulkRun): string {
  const known = queueTabs.find((each) => each === tab)
  return queueHref(known ? { tab: known } : {})
}
