'use server'

import { forbidden, redirect } from 'next/navigation'
import { archiveTemplate, changeTemplate, makeTemplate, rehearseTemplate } from '@/casework/save-template'
import type { FormAction } from '@/components/desk/action-form'
import { filledIn } from '@/domain/templates/placeholders'
import { isOurForm, textOf } from '../../../../_server/desk-form'
import { orNotFound, refusedWith } from '../../../../_server/form-action'
import { typedIn } from '../../../../_server/typed-in'
import { whileSignedIn } from '../../../../_server/while-signed-in'
import { managedController } from '../../../_members/managed'
import { controllerAction } from '../../../_settings/controller-action'
import { firstOfEach } from '../../../_settings/form-typed'
import { templatesAddress } from '../../../_templates/addresses'
import { exampleValues } from '../../../_templates/example-values'
import { t } from '../../../words'

export const make = orPreview(
  controllerAction(
    ({ context, controller }, { intent: _intent, ...typed }) =>
      makeTemplate(context, controller.id, firstOfEach(typed)),
    () => `${templatesAddress}?done=made`,
  ),
)

export const change = orPreview(
  controllerAction(
    ({ context, controller }, { id = [], intent: _intent, ...typed }) =>
      changeTemplate(context, { controllerId: controller.id, templateId: id[0] ?? '' }, firstOfEach(typed)),
    () => `${templatesAddress}?done=changed`,
  ),
)

export async function archive(form: FormData): Promise<void> {
  const { context, controller } = await managedController(textOf(form, 'controller'))
  if (!(await isOurForm())) forbidden()
  const isArchived = textOf(form, 'archived') === 'yes'
  const target = { controllerId: controller.id, templateId: textOf(form, 'id') }
  await orNotFound(async () => archiveTemplate(context, target, isArchived))
  redirect(`${templatesAddress}?done=${isArchived ? 'archived' : 'brought-back'}`)
}

/** The button that shows the template with the values of nobody keeps nothing. */
function orPreview(action: FormAction): FormAction {
  const look: FormAction = whileSignedIn(async (state, form) => {
    const { controller: slug, id: _id, intent: _intent, ...typed } = typedIn(form)
    const { context, controller } = await managedController(slug?.[0] ?? '')
    if (!(await isOurForm())) forbidden()
    const read = rehearseTemplate(context, firstOfEach(typed))
    if (!read.ok) return refusedWith(state, form, read.problems)
    const { name, text, language } = read.input
    const letter = {
      to: t('desk.templates.nobody'),
      subject: name,
      text: filledIn(text, exampleValues(controller, language)),
    }
    return { ...refusedWith(state, form, []), preview: { letters: [letter], effects: [] } }
  })
  return async (state, form) => (textOf(form, 'intent') === 'preview' ? look(state, form) : action(state, form))
}
