import { asItIs, none } from '@/casework/bulk/choose-for-all'
import { SelectField, TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { type BulkRun, readMessage } from '@/db/queries/bulk-runs'
import { tagsOf } from '@/db/queries/tags'
import { mayBeAssigned } from '@/domain/policies/roles'
import type { DeskContext } from '../../_server/session'
import { peopleOf } from '../_queue/colleagues'
import { t } from '../words'

type FieldsProps = { context: DeskContext; run: BulkRun }

/** To whom, which tag or which words, for all of them; what was said before is there again. */
export async function ChoiceFields({ context, run }: FieldsProps) {
  if (run.deed === 'assign') return <AssignFields {...{ context, run }} />
  if (run.deed === 'message') {
    const text = await readMessage(context.db, context.keyring, run)
    return <TextAreaField name="text" label={t('desk.bulk.text')} rows={12} defaultValue={text} />
  }
  const tags = (await tagsOf(context.db, context.actor)).filter((tag) => run.deed === 'untag' || !tag.archivedAt)
  if (tags.length === 0) return <Notice>{t('desk.bulk.noTags')}</Notice>
  return (
    <SelectField
      name="tagId"
      label={t('desk.bulk.tag')}
      defaultValue={run.choice?.tagId}
      options={tags.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

async function AssignFields({ context: { db, actor, person }, run: { choice } }: FieldsProps) {
  const { members, teams } = await peopleOf(db, actor)
  const people = members.filter(({ role }) => mayBeAssigned(role))
  return (
    <>
      <SelectField
        name="assigneeId"
        label={t('desk.bulk.who')}
        hint={t('desk.bulk.whoHint')}
        defaultValue={choice ? typedOf(choice.assigneeId) : person.userId}
        options={[
          ...people.map(({ userId, name }) => ({
            value: userId,
            label: userId === person.userId ? t('desk.pages.assignment.me', { name }) : name,
          })),
          { value: none, label: t('desk.bulk.nobody') },
          { value: asItIs, label: t('desk.bulk.asItIs') },
        ]}
      />
      {teams.length > 0 && (
        <SelectField
          name="teamId"
          label={t('desk.bulk.team')}
          hint={t('desk.pages.assignment.teamHint')}
          defaultValue={typedOf(choice?.teamId)}
          options={[
            { value: asItIs, label: t('desk.bulk.asItIs') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
            { value: none, label: t('desk.bulk.noTeam') },
          ]}
        />
      )}
    </>
  )
}

/** As the form sends it. */
function typedOf(chosen: string | null | undefined): string {
  if (chosen === undefined) return asItIs
  return chosen ?? none
}
