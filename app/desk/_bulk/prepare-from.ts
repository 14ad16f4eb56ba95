import { prepareRun } from '@/casework/bulk/prepare-run'
import { problemText } from '@/messages/problem-text'
import { readForm } from '../../_server/form-post'
import type { DeskContext } from '../../_server/session'
import { seeOther } from '../../_server/visit'
import { exportHref, listOf } from '../_export/list-address'
import type { QueueAddress } from '../_queue/queue-address'
import { showQueue } from '../_queue/show-queue'
import { t } from '../words'
import { bulkAddress } from './addresses'
import { chosenIn } from './chosen-in'

const fields = { list: 'one', onPage: 'one', which: 'one', chosen: 'many', deed: 'one' } as const

/** Begins a run with the requests that were chosen on a page of the queue; what stops it is said on that page, with the ticks kept. */
export async function prepareFrom(context: DeskContext, request: Request, address: QueueAddress): Promise<Response> {
  const { origin, environment } = context
  const sent = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const run = await prepareRun(context, { deed: sent.deed, ...(await chosenIn(context, sent)) })
  if (run.ok) return seeOther(nextOf(sent, run.runId))
  const problems = run.problems.map((problem) => ({ text: problemText(t, problem), href: hrefOf(problem.field) }))
  return showQueue(context, address, { problems, chosen: sent.chosen, which: sent.which })
}

function nextOf({ deed, list }: { deed: string; list: string }, runId: string): `/${string}` {
  if (deed !== 'export') return bulkAddress(runId)
  const { tab, order } = listOf(list)
  return exportHref({ tab, filter: { runId }, order })
}

function hrefOf(field: string | undefined): string | undefined {
  return field === undefined ? undefined : `#${field}`
}
