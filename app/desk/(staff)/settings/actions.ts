'use server'

import { forbidden, redirect } from 'next/navigation'
import { openForm } from '@/casework/open-form'
import { orNotFound } from '../../../_server/form-action'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { managedController } from '../../_members/managed'

export async function openPublicForm(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  const outcome = await orNotFound(async () => openForm(context, controller.id))
  redirect(`/desk/settings?done=${outcome.ok ? 'opened' : 'openedAlready'}`)
}
