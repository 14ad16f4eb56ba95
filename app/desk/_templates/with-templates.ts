import { forbidden } from 'next/navigation'
import { valuesOfRequest } from '@/casework/values-of-request'
import type { FormAction, FormState } from '@/components/desk/action-form'
import { isRight } from '@/domain/rights'
import { filledIn } from '@/domain/templates/placeholders'
import type { TemplateStage } from '@/domain/templates/template'
import { isOurForm, textOf } from '../../_server/desk-form'
import { refusedWith } from '../../_server/form-action'
import { whileSignedIn } from '../../_server/while-signed-in'
import { readRequest } from '../_request/read-request'
import { fittingTemplates } from './fitting-templates'

type Place = { stage: TemplateStage; field: string }

/**
 * The form of a verb in which a template may be put into a field: its words go behind what was typed there, and nothing else
 * happens. Nothing of what was typed stands in an address.
 */
export function withTemplates(action: FormAction, place: Place): FormAction {
  const insert = whileSignedIn(async (state, form) => inserted(state, form, place))
  return async (state, form) => {
    if (textOf(form, 'intent') === 'insert') return insert(state, form)
    form.delete('template')
    return action(state, form)
  }
}

async function inserted(state: FormState, form: FormData, { stage, field }: Place): Promise<FormState> {
  const request = await readRequest(textOf(form, 'reference'))
  if (!(await isOurForm())) forbidden()
  const right = textOf(form, 'right')
  const fitting = await fittingTemplates(request, stage, isRight(right) ? right : undefined)
  const chosen = textOf(form, 'template')
  const template = fitting.find(({ templateId, neutralFor }) => templateId === chosen && !neutralFor)
  if (!template) return refusedWith(state, form, [{ code: 'choose-a-template', field: 'template' }])
  const next = refusedWith(state, form, [])
  const typed = (next.values[field]?.[0] ?? '').trimEnd()
  const words = filledIn(template.text, valuesOfRequest({ ...request, requester: request.person?.requester }))
  const used = `${template.templateId}.${template.version}`
  const values = {
    ...next.values,
    template: [''],
    [field]: [typed === '' ? words : `${typed}\n\n${words}`],
    templates: [...new Set([...(next.values['templates'] ?? []), used])],
  }
  return { ...next, values, inserted: template.name }
}
