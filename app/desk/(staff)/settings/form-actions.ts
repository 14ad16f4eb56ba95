'use server'

import { forbidden, redirect } from 'next/navigation'
import { discardForm, prepareForm, publishForm, wordRight } from '@/casework/prepare-form'
import { isOurForm, textOf } from '../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../_server/form-action'
import { typedIn } from '../../../_server/typed-in'
import { whileSignedIn } from '../../../_server/while-signed-in'
import { managedController } from '../../_members/managed'
import { formAddress } from '../../_settings/addresses'
import { wordsInput } from '../../_settings/form-typed'

export const saveForm = whileSignedIn(async (state, form) => {
  const { controller: slug = [], ...typed } = typedIn(form)
  const { context, controller } = await managedController(slug[0] ?? '')
  if (!(await isOurForm())) forbidden()
  const prepared = await orNotFound(async () => prepareForm(context, controller.id, typed))
  if (!prepared.ok) return refusedWith(state, form, prepared.problems)
  redirect(formAddress(controller.slug))
})

export const saveWords = whileSignedIn(async (state, form) => {
  const { controller: slug = [], ...typed } = typedIn(form)
  const { context, controller } = await managedController(slug[0] ?? '')
  if (!(await isOurForm())) forbidden()
  const prepared = await orNotFound(async () => wordRight(context, controller.id, wordsInput(typed)))
  if (!prepared.ok) return refusedWith(state, form, prepared.problems)
  redirect(formAddress(controller.slug))
})

export async function publish(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  await orNotFound(async () => publishForm(context, controller.id))
  redirect(formAddress(controller.slug))
}

export async function discard(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  await orNotFound(async () => discardForm(context, controller.id))
  redirect(formAddress(controller.slug))
}
