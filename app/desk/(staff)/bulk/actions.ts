'use server'

import { chooseForAll } from '@/casework/bulk/choose-for-all'
import { undoRun } from '@/casework/bulk/undo-run'
import { confirmRun } from '@/casework/bulk/work-on-run'
import { bulkAddress } from '../../_bulk/addresses'
import { bulkAction, leftToWorker } from '../../_bulk/bulk-action'
import { firstOfEach } from '../../_settings/form-typed'

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
