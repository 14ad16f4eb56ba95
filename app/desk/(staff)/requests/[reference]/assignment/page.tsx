import { RadioField } from '@/components/desk/fields'
import { grantAt } from '@/domain/policies/actor'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { assign } from '../../actions'

export default async function AssignmentPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.assignment.title')
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
      </VerbForm>
    </VerbPage>
  )
}

/** A handler takes a request or puts it back; others give it to anybody who does not only read. */
function optionsFor({ members, context, request }: DeskRequest) {
  const { actor, person } = context
  const isHandler = grantAt(actor, request.controllerId)?.role === 'handler'
  const people = members.filter(({ role, userId }) => mayBeAssigned(role) && (!isHandler || userId === person.userId))
  return [
    ...people.map(({ userId, name }) => ({
      value: userId,
      label: userId === person.userId ? t('desk.pages.assignment.me', { name }) : name,
    })),
    { value: '', label: t('desk.pages.assignment.nobody') },
  ]
}
