import { submissionParts } from '@/casework/submission'
import { Radios } from '@/components/ui/choices'
import { TextInput } from '@/components/ui/text-input'
import { isParentAsked, mayOfferConsent } from '@/domain/policies/parental-consent'
import type { FoundForm } from '../../form-page'
import { chosenRights, textOf, type Typed } from '../answers'
import { judgeBy } from '../judge'
import { optional } from '../optional'
import type { CheckedAnswer, FormStep, StepProps } from '../form-step'

/** Whether a child asks, and where a parent can be asked; nothing here must be answered, and nobody is refused for it. */
export const age: FormStep = {
  name: 'age',
  fields: { belowAge: 'one', parentEmail: 'one' },
  title: ({ t, found, typed }) => titleOf({ t, found, typed }),
  Content: Age,
  judge: (typed, lengths) => {
    const given = { belowAge: textOf(typed, 'belowAge'), parentEmail: textOf(typed, 'parentEmail') }
    return judgeBy(submissionParts.parent, given, lengths)
  },
  checked: (props) => [...checkedAge(props), ...checkedParent(props)],
}

/** Whether this page has anything to ask of somebody who has answered so. */
export function asksAge(found: FoundForm, typed: Typed): boolean {
  const whom = textOf(typed, 'askedFor') || 'self'
  if (!found.form.settings.minimumAge) return false
  return whom === 'self' || (whom === 'child' && asksParent(found, typed))
}

/** Whether a parent may be named: the form offers it, the law lets it, and something is asked about which parents are. */
function asksParent({ form, controller }: FoundForm, typed: Typed): boolean {
  const isOffered = form.settings.parentalConsent === true && mayOfferConsent(controller)
  return isOffered && chosenRights(typed, form.rights).some(isParentAsked)
}

function titleOf({ t, found, typed }: Pick<StepProps, 't' | 'found' | 'typed'>): string {
  return isOwn(typed) ? t('form.age.title', { age: ageOf(found) }) : t('form.age.titleParent')
}

function isOwn(typed: Typed): boolean {
  return textOf(typed, 'askedFor') !== 'child'
}

function ageOf({ form }: FoundForm): number {
  return form.settings.minimumAge ?? 0
}

function Age({ t, found, typed, problems }: StepProps) {
  const words = { age: ageOf(found), organisation: found.organisation.name }
  return (
    <>
      {isOwn(typed) ? (
        <Radios
          name="belowAge"
          label={titleOf({ t, found, typed })}
          hint={t('form.age.reassure')}
          problem={problems['belowAge']}
          isHeading
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.age.${value}`, words) }))}
          chosen={textOf(typed, 'belowAge') || undefined}
        />
      ) : (
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.age.titleParent')}</h1>
      )}
      {asksParent(found, typed) && (
        <div className="space-y-4">
          <p>{t('form.age.how', words)}</p>
          <TextInput
            name="parentEmail"
            type="email"
            label={optional(t, t('form.age.parentEmail'))}
            problem={problems['parentEmail']}
            defaultValue={textOf(typed, 'parentEmail')}
            autoComplete="off"
            spellCheck={false}
            dir="ltr"
          />
        </div>
      )}
    </>
  )
}

function checkedAge({ t, found, typed }: StepProps): CheckedAnswer[] {
  const said = textOf(typed, 'belowAge')
  if (!isOwn(typed) || (said !== 'yes' && said !== 'no')) return []
  const label = titleOf({ t, found, typed })
  return [{ label, names: label, value: t(`form.age.${said}`, { age: ageOf(found) }) }]
}

function checkedParent({ t, found, typed }: StepProps): CheckedAnswer[] {
  const given = textOf(typed, 'parentEmail').trim()
  const label = t('form.age.parentEmail')
  return given && asksParent(found, typed) ? [{ label, names: label, value: <bdi dir="ltr">{given}</bdi> }] : []
}
