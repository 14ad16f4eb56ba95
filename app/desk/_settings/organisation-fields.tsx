import type { ReactNode } from 'react'
import { SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import type { Controller } from '@/db/queries/case-file'
import { languages, ownNames } from '@/domain/languages'
import { t } from '../words'

const contact = ['email', 'telephone', 'privacyPolicyUrl', 'officerName', 'officerEmail'] as const
const authority = ['authorityName', 'authorityUrl'] as const

/** How the organisation is called and reached, and whom it answers to. */
export function OrganisationFields({ controller }: { controller: Controller }) {
  return (
    <>
      <TextField name="name" label={t('setup.fields.name')} hint={t('setup.nameHint')} defaultValue={controller.name} />
      <SelectField
        name="language"
        label={t('desk.organisation.language')}
        hint={t('desk.organisation.languageHint')}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        defaultValue={controller.language}
      />
      <ReachedFields controller={controller} />
    </>
  )
}

/** Who is told of a new request, how people reach the organisation, and where they complain; empty for one that is new. */
export function ReachedFields({ controller }: { controller?: Controller }) {
  const [first = '', second = ''] = controller?.notificationAddresses ?? []
  return (
    <>
      <Group id="notices" title={t('setup.groups.notices')} lead={t('setup.noticesLead')}>
        <Line name="firstAddress" value={first} />
        <Line name="secondAddress" value={second} />
      </Group>
      <Group id="reached" title={t('setup.groups.contact')}>
        {contact.map((name) => (
          <Line key={name} name={name} value={controller?.[name] ?? ''} />
        ))}
        <Lines name="postalAddress" value={controller?.postalAddress ?? ''} />
      </Group>
      <Group id="complaints" title={t('setup.groups.authority')}>
        {authority.map((name) => (
          <Line key={name} name={name} value={controller?.[name] ?? ''} />
        ))}
        <Lines name="authorityAddress" value={controller?.authorityAddress ?? ''} />
      </Group>
    </>
  )
}

type GroupProps = { id: string; title: string; lead?: string; children: ReactNode }

function Group({ id, title, lead, children }: GroupProps) {
  return (
    <section aria-labelledby={id} className="space-y-6 border-t border-line pt-6">
      <h2 id={id} className="text-xl font-bold">
        {title}
      </h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  )
}

type LineName = (typeof contact)[number] | (typeof authority)[number] | 'firstAddress' | 'secondAddress'

function Line({ name, value }: { name: LineName; value: string }) {
  return <TextField name={name} label={t(`setup.fields.${name}`)} defaultValue={value} dir="auto" />
}

function Lines({ name, value }: { name: 'postalAddress' | 'authorityAddress'; value: string }) {
  return <TextAreaField name={name} label={t(`setup.fields.${name}`)} defaultValue={value} rows={4} dir="auto" />
}
