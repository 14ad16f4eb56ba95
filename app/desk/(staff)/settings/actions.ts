'use server'

import { forbidden, redirect } from 'next/navigation'
import { openForm } from '@/casework/open-form'
import { orNotFound } from '../../../_server/form-action'
import { isFromHere } from '../../../_server/same-origin'
import { managedController } from '../../_members/managed'

export async function openPublicForm(form: FormData): Promise<void> {
  const slug = form.get('controller')
  const { context, controller } = await managedController(typeof slug === 'string' ? slug : '')
  if (!(await isFromHere())) forbidden()
  const outcome = await orNotFound(async () => openForm(context, controller.id))
  redirect(`/desk/settings?done=${outcome.ok ? 'opened' : 'openedAlready'}`)
}
