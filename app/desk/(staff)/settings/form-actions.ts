'use server'

import { discardForm, prepareForm, publishForm, tellOtherWays, wordRight } from '@/casework/prepare-form'
import { changeLook } from '@/casework/change-look'
import type { Managed } from '../../_members/managed'
import { formAddress } from '../../_settings/addresses'
import { controllerAction } from '../../_settings/controller-action'
import { firstOfEach, waysInput, wordsInput } from '../../_settings/form-typed'

const toTheForm = ({ controller }: Managed) => formAddress(controller.slug)

export const saveForm = controllerAction(
  ({ context, controller }, typed) => prepareForm(context, controller.id, typed),
  toTheForm,
)

export const saveWords = controllerAction(
  ({ context, controller }, typed) => wordRight(context, controller.id, wordsInput(typed)),
  toTheForm,
)

export const saveWays = controllerAction(
  ({ context, controller }, typed) => tellOtherWays(context, controller.id, waysInput(typed)),
  toTheForm,
)

export const saveLook = controllerAction(async ({ context, controller }, typed, form) => {
  const file = form.get('logo')
  const logo = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
  return changeLook(context, controller.id, { ...firstOfEach(typed), logo })
}, toTheForm)

export const publish = controllerAction(
  ({ context, controller }, { seen = [] }) => publishForm(context, controller.id, seen[0] ?? ''),
  ({ controller }) => formAddress(controller.slug, 'published'),
)

export const discard = controllerAction(
  ({ context, controller }, { seen = [] }) => discardForm(context, controller.id, seen[0] ?? ''),
  ({ controller }) => formAddress(controller.slug, 'discarded'),
)
