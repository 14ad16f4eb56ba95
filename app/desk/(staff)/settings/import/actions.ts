'use server'

import { importSheet } from '@/casework/imports/import-sheet'
import { mendRows, planColumns } from '@/casework/imports/plan-import'
import { planValues } from '@/casework/imports/plan-values'
import { undoImport } from '@/casework/imports/undo-import'
import { importAddress } from '../../../_import/addresses'
import { importAction } from '../../../_import/import-action'
import { columnsIn, firstOf, mendedIn } from '../../../_import/typed'

export const saveColumns = importAction(
  (context, id, typed) => planColumns(context, id, columnsIn(typed)),
  (id) => importAddress(id, 'values'),
)

export const saveValues = importAction(
  (context, id, typed) => planValues(context, id, firstOf(typed)),
  (id) => importAddress(id, 'review'),
)

export const saveRows = importAction(
  (context, id, typed) => mendRows(context, id, mendedIn(typed)),
  (id) => importAddress(id, 'review'),
)

export const confirmImport = importAction(
  (context, id) => importSheet(context, id),
  (id) => importAddress(id, 'result'),
)

export const takeBack = importAction(
  (context, id) => undoImport(context, id),
  (id) => importAddress(id, 'result'),
)
