import { RadioField } from '@/components/desk/fields'
import { mayGiveTo, mayGiveToTeam } from '@/domain/policies/assignment'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, nameOf, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { assign } from '../../actions'

export default async function AssignmentPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.assignment.title')
  const teams = teamsFor(request)
  return (
    <VerbPage request={request} title={title}>
      <VerbForm
        request={request}
        verb="assignment"
        action={assign}
        title={title}
        submit={t('desk.pages.assignment.submit')}
      >
        <RadioField
          name="assigneeId"
          label={t('desk.pages.assignment.who')}
          hint={t('desk.pages.assignment.whoHint')}
          chosen={request.facts.assigneeId ?? request.context.person.userId}
          options={optionsFor(request)}
        />
        {teams.length > 0 && (
          <RadioField
            name="teamId"
            label={t('desk.pages.assignment.team')}
            hint={t('desk.pages.assignment.teamHint')}
            chosen={request.facts.teamId ?? ''}
            options={[
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('desk.pages.assignment.noTeam') },
            ]}
          />
        )}
      </VerbForm>
    </VerbPage>
  )
}

/** A handler takes a request or puts it back; others give it to anybody who does not only read. */
function optionsFor({ members, context, request, facts }: DeskRequest) {
  const { actor, person } = context
  const maySee = (userId: string) => !facts.barred.includes(userId) && (facts.readers?.includes(userId) ?? true)
  const people = members.filter(
    ({ role, userId }) => mayBeAssigned(role) && maySee(userId) && mayGiveTo(actor, request.controllerId, userId),
  )
  return [
    ...people.map(({ userId, name, deputyId }) => ({
      value: userId,
      label: userId === person.userId ? t('desk.pages.assignment.me', { name }) : name,
      ...(deputyId && {
        hint: t('desk.pages.assignment.away', { deputy: nameOf({ members, teams: [], tags: [] }, deputyId) }),
      }),
    })),
    { value: '', label: t('desk.pages.assignment.nobody') },
  ]
}

/** A handler gives it to a team of their own, or leaves it with the one that has it. */
function teamsFor({ teams, context, request, facts }: DeskRequest) {
  const mayChoose = (id: string) => mayGiveToTeam(context.actor, request.controllerId, id)
  return teams.filter(({ id, isOver }) => !isOver && (mayChoose(id) || id === facts.teamId))
}
