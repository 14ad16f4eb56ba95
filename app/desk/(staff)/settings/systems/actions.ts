'use server'

import { forbidden, redirect } from 'next/navigation'
import { archiveSystem } from '@/casework/archive-system'
import { addSystem, changeSystem } from '@/casework/register-system'
import { isOurForm, textOf } from '../../../../_server/desk-form'
import { orNotFound } from '../../../../_server/form-action'
import { managedController } from '../../../_members/managed'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'
import { systemsAddress } from '../../../_systems/addresses'

export const add = controllerAction(
  ({ context, controller }, typed) => addSystem(context, controller.id, systemInput(typed)),
  () => `${systemsAddress}?done=added`,
)

export const change = controllerAction(
  ({ context, controller }, { id = [], ...typed }) =>
    changeSystem(context, { controllerId: controller.id, systemId: id[0] ?? '' }, systemInput(typed)),
  () => `${systemsAddress}?done=changed`,
)

export async function archive(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  const isArchived = textOf(form, 'archived') === 'yes'
  const target = { controllerId: controller.id, systemId: textOf(form, 'id') }
  await orNotFound(async () => archiveSystem(context, target, isArchived))
  redirect(`${systemsAddress}?done=${isArchived ? 'archived' : 'brought-back'}`)
}

function systemInput({ rights = [], needs = [], ...typed }: Record<string, string[]>) {
  return { ...firstOfEach(typed), rights, needs }
}
