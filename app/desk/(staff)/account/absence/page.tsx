import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { RadioField, SelectField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { type Absence, absencesAt } from '@/db/queries/absences'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { membersOf, type PresentMember } from '@/db/queries/members'
import { grantAt } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import { formatDay } from '@/messages/format-day'
import { currentContext } from '../../../../_server/session'
import { deskLanguage, formWords, t } from '../../../words'
import { saveAbsence } from './actions'

type AbsencePageProps = { searchParams: Promise<{ organisation?: string; done?: string }> }

export default async function AbsencePage({ searchParams }: AbsencePageProps) {
  const { db, actor, person } = await currentContext()
  const { organisation, done } = await searchParams
  const controllers = await controllersOf(db, actor)
  const controller = controllers.find(({ slug }) => slug === organisation) ?? controllers[0] ?? notFound()
  const members = await membersOf(db, actor, controller.id)
  const absences = await absencesAt(db, actor, controller.id)
  const role = grantAt(actor, controller.id)?.role
  const isManager = role === 'admin' || role === 'manager'
  const mayBack = ({ userId }: Absence) => isManager || userId === person.userId
  const title = t('desk.absence.link')
  return (
    <div className="max-w-measure">
      <BackLink href="/desk/account" text={t('desk.account.title')} />
      {done === 'yes' && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t('desk.absence.done')}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="mt-1 text-ink-soft">{controller.name}</p>
      <p className="mt-2">{t('desk.absence.intro')}</p>
      <Away {...{ absences, members, mayBack }} slug={controller.slug} />
      <ActionForm
        action={saveAbsence}
        words={formWords(title)}
        hidden={{ controller: controller.slug, what: 'away', ...(!isManager && { userId: person.userId }) }}
      >
        {isManager && (
          <SelectField
            name="userId"
            label={t('desk.absence.who')}
            options={members.map(({ userId, name }) => ({ value: userId, label: name }))}
            defaultValue={person.userId}
          />
        )}
        <RadioField
          name="deputyId"
          label={t('desk.absence.deputy')}
          options={members
            .filter((each) => mayBeAssigned(each.role) && (isManager || each.userId !== person.userId))
            .map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <TextField name="fromOn" type="date" label={t('desk.absence.from')} />
        <TextField name="untilOn" type="date" label={t('desk.absence.until')} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.absence.submit')}</SubmitButton>
      </ActionForm>
      <Elsewhere controllers={controllers.filter(({ id }) => id !== controller.id)} />
    </div>
  )
}

/** The other organisations at which this person works. */
function Elsewhere({ controllers }: { controllers: readonly Controller[] }) {
  return (
    <ul className="mt-6">
      {controllers.map(({ slug, name }) => (
        <li key={slug}>
          <TextLink href={`/desk/account/absence?organisation=${slug}`} className="inline-block py-2">
            {t('desk.absence.elsewhere', { controller: name })}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

type AwayProps = {
  absences: readonly Absence[]
  members: readonly PresentMember[]
  mayBack: (absence: Absence) => boolean
  slug: string
}

/** Who is away now or soon, each with a button that ends it for whoever may. */
function Away({ absences, members, mayBack, slug }: AwayProps) {
  const named = (id: string) => members.find(({ userId }) => userId === id)?.name ?? id.slice(0, 8)
  if (absences.length === 0) return <p className="mt-4 mb-6">{t('desk.absence.nobody')}</p>
  return (
    <ul className="mt-4 mb-6 divide-y divide-line border-y border-line">
      {absences.map((absence) => (
        <li key={absence.userId} className="flex flex-wrap items-center justify-between gap-3 py-2">
          <p>
            {t('desk.absence.line', {
              name: named(absence.userId),
              deputy: named(absence.deputyId),
              from: formatDay(absence.fromOn, deskLanguage),
              until: formatDay(absence.untilOn, deskLanguage),
            })}
          </p>
          {mayBack(absence) && (
            <ActionForm
              isBeside
              action={saveAbsence}
              words={formWords(t('desk.absence.link'))}
              hidden={{ controller: slug, what: 'back', userId: absence.userId }}
            >
              <SubmitButton kind="quiet" working={t('desk.shell.working')}>
                {t('desk.absence.back')}
                <span className="sr-only"> {t('desk.absence.backOf', { name: named(absence.userId) })}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
