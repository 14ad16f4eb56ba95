import { TemplateField } from '@/components/desk/template-field'
import type { Right } from '@/domain/rights'
import type { TemplateStage } from '@/domain/templates/template'
import type { DeskRequest } from '../_request/read-request'
import { t } from '../words'
import { fittingTemplates } from './fitting-templates'

type Props = {
  request: DeskRequest
  stage: TemplateStage
  right?: Right
  enter: 'preview' | 'do'
  used?: readonly string[]
}

/** The templates that may be put into the text of this form. */
export async function TemplateChoice({ request, stage, right, enter, used = [] }: Props) {
  const fitting = await fittingTemplates(request, stage, right)
  const options = fitting
    .filter(({ neutralFor }) => neutralFor === null)
    .map(({ templateId, name }) => ({ value: templateId, label: name }))
  const words = {
    label: t('desk.templates.use'),
    hint: t('desk.templates.useHint'),
    none: t('desk.templates.choose'),
    insert: t('desk.templates.insert'),
    working: t('desk.shell.working'),
    inserted: t('desk.templates.inserted'),
  }
  return <TemplateField {...{ options, words, enter, used }} />
}
