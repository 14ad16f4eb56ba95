'use server'

import { forbidden, redirect } from 'next/navigation'
import { removeProcessingLine, saveProcessingLine } from '@/casework/save-processing'
import { isOurForm, textOf } from '../../../../_server/desk-form'
import { orNotFound } from '../../../../_server/form-action'
import { managedController } from '../../../_members/managed'
import { processingAddress } from '../../../_processing/addresses'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'

export const save = controllerAction(
  ({ context, controller }, { line = [], language = [], ...typed }) => {
    const target = { controllerId: controller.id, lineId: line[0] ?? '', language: language[0] ?? '' }
    return saveProcessingLine(context, target, firstOfEach(typed))
  },
  () => `${processingAddress}?done=saved`,
)

export async function remove(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  const target = { controllerId: controller.id, lineId: textOf(form, 'line') }
  await orNotFound(async () => removeProcessingLine(context, target))
  redirect(`${processingAddress}?done=removed`)
}
