import type { ComponentProps } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { GroupProps } from './group-props'
import type { Typed } from './typed'

type OneLine = Exclude<
  { [Name in keyof Typed]: Typed[Name] extends string ? Name : never }[keyof Typed],
  'step' | 'country'
>
type Input = Omit<ComponentProps<typeof TextInput>, 'name' | 'label' | 'defaultValue' | 'problem'>

/** What a text field of the set-up needs: its words under setup.fields, what was typed, and what is wrong with it. */
function field({ t, typed, problems }: GroupProps, name: OneLine) {
  return { name, label: t(`setup.fields.${name}`), defaultValue: typed[name], problem: problems[name] }
}

const address = { type: 'email', spellCheck: false, dir: 'ltr' } as const satisfies Input
const web = { type: 'url', spellCheck: false, dir: 'ltr', placeholder: 'https://' } as const satisfies Input

export function AdminFields(group: GroupProps) {
  const { t } = group
  const secret = { type: 'password', autoComplete: 'new-password', defaultValue: '' } as const
  return (
    <>
      <TextInput {...field(group, 'adminName')} autoComplete="name" />
      <TextInput {...field(group, 'adminEmail')} {...address} autoComplete="email" hint={t('setup.adminEmailHint')} />
      <TextInput {...field(group, 'password')} {...secret} hint={t('setup.passwordHint')} />
      <TextInput {...field(group, 'passwordAgain')} {...secret} />
    </>
  )
}

export function OrganisationFields({ origin, ...group }: GroupProps & { origin: string }) {
  const { t } = group
  return (
    <>
      <TextInput {...field(group, 'name')} autoComplete="organization" hint={t('setup.nameHint')} />
      <TextInput {...field(group, 'slug')} spellCheck={false} dir="ltr" hint={t('setup.slugHint', { origin })} />
    </>
  )
}

export function NoticeFields(group: GroupProps) {
  return (
    <>
      <TextInput {...field(group, 'firstAddress')} {...address} />
      <TextInput {...field(group, 'secondAddress')} {...address} hint={group.t('setup.secondAddressHint')} />
    </>
  )
}

export function ContactFields(group: GroupProps) {
  return (
    <>
      <TextInput {...field(group, 'email')} {...address} />
      <TextInput {...field(group, 'telephone')} type="tel" dir="ltr" />
      <TextArea {...field(group, 'postalAddress')} rows={5} />
      <TextInput {...field(group, 'privacyPolicyUrl')} {...web} />
      <TextInput {...field(group, 'officerName')} />
      <TextInput {...field(group, 'officerEmail')} {...address} />
    </>
  )
}

export function AuthorityFields(group: GroupProps) {
  return (
    <>
      <TextInput {...field(group, 'authorityName')} hint={group.t('setup.authorityHint')} />
      <TextArea {...field(group, 'authorityAddress')} rows={3} />
      <TextInput {...field(group, 'authorityUrl')} {...web} />
    </>
  )
}
