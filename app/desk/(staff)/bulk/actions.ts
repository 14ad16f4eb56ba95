'use server'

import { chooseForAll } from '@/casework/bulk/choose-for-all'
import { prepareRun } from '@/casework/bulk/prepare-run'
import { undoRun } from '@/casework/bulk/undo-run'
import { confirmRun } from '@/casework/bulk/work-on-run'
import { bulkAddress } from '../../_bulk/addresses'
import { bulkAction, leftToWorker } from '../../_bulk/bulk-action'
import { chosenIn, firstOfEach } from '../../_bulk/chosen-in'
import { exportHref, listOf } from '../../_export/list-address'

export const prepare = bulkAction(
  async (context, _runId, typed) =>
    prepareRun(context, { deed: typed['deed']?.[0], ...(await chosenIn(context, typed)) }),
  (_runId, { runId }, typed) => {
    const { deed, list = '' } = firstOfEach(typed)
    if (deed !== 'export') return bulkAddress(runId)
    const { tab, order } = listOf(list)
    return exportHref({ tab, filter: { runId }, order })
  },
)

export const choose = bulkAction(
  (context, runId, typed) =>
    chooseForAll(context, runId, { ...firstOfEach(typed), ...(typed['grounds'] && { grounds: typed['grounds'] }) }),
  (runId) => bulkAddress(runId, 'check'),
)

export const confirm = bulkAction(
  async (context, runId) => leftToWorker(context, runId, await confirmRun(context, runId)),
  (runId) => bulkAddress(runId, 'result'),
)

export const undo = bulkAction(
  async (context, runId) => {
    const undone = await undoRun(context, runId)
    return leftToWorker(context, undone.ok ? undone.runId : runId, undone)
  },
  (_runId, { runId }) => bulkAddress(runId, 'result'),
)
