import { asOneLine } from '@/casework/fields'
import { partsMissing, submissionParts } from '@/casework/submission'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { askedForOf } from '@/domain/forms/form-settings'
import { asksOnlyWhoAsks } from '@/domain/policies/routine'
import { chosenRights, textOf, type Typed } from '../answers'
import { judgeBy } from '../judge'
import { optional } from '../optional'
import type { CheckedAnswer, FormStep, StepProps } from '../form-step'
import { TypedText } from '../typed-text'
import { OtherWays } from './other-ways'
import { Trap } from './trap'

const fields = { name: 'one', email: 'one', telephone: 'one', postalAddress: 'text', knownAs: 'one' } as const

/**
 * `topic` is a trap for machines: people do not see it, and it has a name that no browser fills in by itself. Filling it
 * drops nothing; staff look at the request first.
 */
export const who: FormStep = {
  name: 'who',
  fields: { ...fields, relationship: 'one', topic: 'one' },
  title: ({ t }) => t('form.who.title'),
  Content: Who,
  judge: (typed, lengths) => {
    const given = { ...plain(typed), relationship: textOf(typed, 'relationship') }
    return [...unreachable(typed), ...judgeBy(submissionParts.who, given, lengths)]
  },
  checked: (props) => [...checkedLines(props), ...checkedRelationship(props)],
}

function plain(typed: Typed) {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, textOf(typed, field)]))
}

function unreachable(typed: Typed) {
  const given = (field: string) => textOf(typed, field).trim() || undefined
  const ways = { email: given('email'), telephone: given('telephone'), postalAddress: given('postalAddress') }
  return partsMissing(ways)
}

function Who({ t, found, typed, problems }: StepProps) {
  const { settings } = found.form
  const line = (name: keyof typeof fields) => ({ name, problem: problems[name], defaultValue: textOf(typed, name) })
  return (
    <>
      <div>
        <h1 className="text-2xl font-bold sm:text-3xl">{t('form.who.title')}</h1>
        <ForAnother {...{ t, found, typed }} />
      </div>
      <TextInput
        {...line('name')}
        label={t('form.who.name')}
        hint={t('form.who.nameHint')}
        autoComplete="name"
        spellCheck={false}
        dir="auto"
      />
      <TextInput
        {...line('email')}
        type="email"
        label={t('form.who.email')}
        hint={t('form.who.emailHint')}
        autoComplete="email"
        spellCheck={false}
        dir="ltr"
      />
      <OtherWays {...{ t, typed, problems }} />
      <TextInput
        {...line('knownAs')}
        label={optional(t, t('form.who.knownAs'))}
        hint={t('form.who.knownAsHint')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
      />
      {(settings.relationships ?? []).length > 0 && <RelationshipField {...{ t, found, typed, problems }} />}
      <Trap label={t('form.words.leave')} />
    </>
  )
}

/** The way to the page that is not asked of everybody, where the form has it. */
function ForAnother({ t, found: { form, controller }, typed }: Pick<StepProps, 't' | 'found' | 'typed'>) {
  const isAsked = !asksOnlyWhoAsks(chosenRights(typed, form.rights)) || textOf(typed, 'askedFor') !== ''
  if (isAsked || askedForOf(form.settings).length < 2) return null
  return (
    <p className="mt-3">
      <TextLink href={`/${controller.slug}/ask/for-whom`}>{t('form.who.forAnother')}</TextLink>
    </p>
  )
}

function RelationshipField({ t, found, typed, problems }: Pick<StepProps, 't' | 'found' | 'typed' | 'problems'>) {
  const offered = found.form.settings.relationships ?? []
  return (
    <Select
      name="relationship"
      label={optional(t, t('form.who.relationship', { organisation: found.organisation.name }))}
      problem={problems['relationship']}
      defaultValue={textOf(typed, 'relationship')}
      options={[
        { value: '', label: t('form.who.relationshipOpen') },
        ...offered.map((value) => ({ value, label: t(`common.relationships.${value}`) })),
      ]}
    />
  )
}

function checkedLines({ t, typed }: StepProps): CheckedAnswer[] {
  const always = ['name', 'email']
  return (Object.keys(fields) as (keyof typeof fields)[]).flatMap((field) => {
    const given = textOf(typed, field).trim()
    if (given === '' && !always.includes(field)) return []
    const label = t(`form.who.${field}`)
    const names = { name: t('form.check.changeName'), email: t('form.check.changeEmail') }[field as string] ?? label
    return [{ label, names, value: given ? <GivenAs field={field} text={given} /> : t('form.check.notProvided') }]
  })
}

function GivenAs({ field, text }: { field: string; text: string }) {
  if (field === 'postalAddress') return <TypedText words={text} />
  return ['email', 'telephone'].includes(field) ? <bdi dir="ltr">{asOneLine(text)}</bdi> : <bdi>{asOneLine(text)}</bdi>
}

function checkedRelationship({ t, found, typed }: StepProps): CheckedAnswer[] {
  const chosen = (found.form.settings.relationships ?? []).find((each) => each === textOf(typed, 'relationship'))
  const label = t('form.who.relationship', { organisation: found.organisation.name })
  return chosen ? [{ label, names: label, value: t(`common.relationships.${chosen}`) }] : []
}
