import type { ReactNode } from 'react'
import type { Problem } from '@/casework/errors'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextLink } from '@/components/ui/text-link'
import type { Day } from '@/domain/calendar/days'
import type { Translator } from '@/messages/translator'
import { problemTexts, summaryOf } from '../_server/problem-texts'
import { countryOptions } from './choices'
import { AdminFields, AuthorityFields, ContactFields, NoticeFields, OrganisationFields } from './field-groups'
import { LawFields } from './law-fields'
import type { Typed } from './typed'

type Props = { t: Translator; action: string; origin: string; typed: Typed; problems: Problem[]; today: Day }

/** Everything without which nobody can be answered in time, on one page; what the country proposes is filled in. */
export function SetupPage({ t, action, origin, typed, problems, today }: Props) {
  const group = { t, typed, problems: problemTexts(t, problems) }
  const country = countryOptions().find(({ value }) => value === typed.country)?.label ?? typed.country
  return (
    <div className="max-w-measure space-y-6">
      <ErrorSummary title={t('form.shell.problemTitle')} problems={summaryOf(t, problems)} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('setup.title')}</h1>
      <p>
        {t('setup.chosen', { country })} <TextLink href={action}>{t('setup.otherCountry')}</TextLink>
      </p>
      <form method="post" action={action} noValidate className="space-y-12">
        <input type="hidden" name="step" value="all" />
        <input type="hidden" name="country" value={typed.country} />
        <Group title={t('setup.groups.admin')}>
          <AdminFields {...group} />
        </Group>
        <Group title={t('setup.groups.organisation')}>
          <OrganisationFields {...group} origin={origin} />
        </Group>
        <Group title={t('setup.groups.law')}>
          <LawFields {...group} today={today} />
        </Group>
        <Group title={t('setup.groups.notices')} lead={t('setup.noticesLead')}>
          <NoticeFields {...group} />
        </Group>
        <Group title={t('setup.groups.contact')} lead={t('setup.contactLead')}>
          <ContactFields {...group} />
        </Group>
        <Group title={t('setup.groups.authority')} lead={t('setup.authorityLead')}>
          <AuthorityFields {...group} />
        </Group>
        <Button>{t('setup.button')}</Button>
      </form>
    </div>
  )
}

function Group({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className="space-y-6 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  )
}
