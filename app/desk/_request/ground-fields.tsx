import { CheckboxField, SelectField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import type { TemplateRow } from '@/db/queries/templates'
import type { RefusalRule } from '@/domain/policies/refusals'
import type { Right } from '@/domain/rights'
import { fittingTemplates } from '../_templates/fitting-templates'
import { t } from '../words'
import type { DeskRequest } from './read-request'

type GroundFieldsProps = { rule: RefusalRule; request: DeskRequest; right: Right }

/** On which ground a right is refused, and whether the person is told the reasons or a neutral text. */
export async function GroundFields({ rule, request, right }: GroundFieldsProps) {
  if (rule.how === 'never') return null
  const grounds = rule.how === 'on-grounds' ? rule.grounds : []
  const neutral = (await fittingTemplates(request, 'refusal', right)).filter(({ neutralFor }) => neutralFor)
  return (
    <ShownFor values={['refused', 'partly-granted']}>
      <div className="space-y-6">
        {grounds.length > 0 && (
          <SelectField
            name="ground"
            label={t('desk.pages.decision.ground')}
            options={[
              { value: '', label: t('desk.pages.decision.choose') },
              ...grounds.map(({ ground, article }) => ({
                value: ground,
                label: `${t(`desk.grounds.${ground}`)} (${article})`,
              })),
            ]}
          />
        )}
        <CheckboxField
          name="neutral"
          label={t('desk.pages.decision.fileReason')}
          options={[
            { value: 'yes', label: t('desk.pages.decision.neutral'), hint: t('desk.pages.decision.neutralHint') },
          ]}
        />
        {neutral.length > 0 && (
          <SelectField
            name="neutralText"
            label={t('desk.shell.optional', { label: t('desk.templates.neutralText') })}
            hint={t('desk.templates.neutralTextHint')}
            options={[{ value: '', label: t('desk.templates.usualNeutral') }, ...neutral.map(neutralOption)]}
          />
        )}
      </div>
    </ShownFor>
  )
}

function neutralOption({ templateId, version, name, neutralFor }: TemplateRow) {
  const ground = neutralFor ? ` (${t(`desk.grounds.${neutralFor}`)})` : ''
  return { value: `${templateId}.${version}`, label: `${name}${ground}` }
}
