'use server'

import { changeTag, makeTag } from '@/casework/change-tags'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'
import { tagsAddress } from '../../../_tags/addresses'

export const make = controllerAction(
  ({ context, controller }, typed) => makeTag(context, controller.id, firstOfEach(typed)),
  () => `${tagsAddress}?done=made`,
)

export const save = controllerAction(
  ({ context, controller }, typed) => {
    const { tagId = '', ...input } = firstOfEach(typed)
    return changeTag(context, { controllerId: controller.id, tagId }, input)
  },
  () => `${tagsAddress}?done=changed`,
)
