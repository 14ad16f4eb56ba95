import { asItIs, none } from '@/casework/bulk/choose-for-all'
import { refusalAnswers } from '@/casework/extension-input'
import { CheckboxField, RadioField, SelectField, TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { assignablePeople, assignableTeams } from '@/db/queries/assignable'
import { type BulkRun, readMessage } from '@/db/queries/bulk-runs'
import { tagsOf } from '@/db/queries/tags'
import { extensionGrounds } from '@/domain/policies/extension-grounds'
import type { DeskContext } from '../../_server/session'
import { t } from '../words'

type FieldsProps = { context: DeskContext; run: BulkRun }

/** To whom, which tag or which words, for all of them; what was said before is there again. */
export async function ChoiceFields({ context, run }: FieldsProps) {
  if (run.deed === 'assign') return <AssignFields {...{ context, run }} />
  if (run.deed === 'message') {
    const text = await readMessage(context.db, context.keyring, run)
    return <TextAreaField name="text" label={t('desk.bulk.text')} rows={12} defaultValue={text} />
  }
  if (run.deed === 'extend') return <ExtendFields {...{ context, run }} />
  if (run.deed === 'unspam') return null
  if (run.deed === 'spam') {
    const because = await readMessage(context.db, context.keyring, run)
    const label = t('desk.shell.optional', { label: t('desk.bulk.because') })
    return <TextAreaField name="because" label={label} rows={3} defaultValue={because} />
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

/** The same ground and words for all; whose law does not know the ground, or gives no more time, is left as it is. */
async function ExtendFields({ context, run }: FieldsProps) {
  const because = await readMessage(context.db, context.keyring, run)
  return (
    <>
      <CheckboxField
        name="grounds"
        label={t('desk.pages.extension.grounds')}
        options={extensionGrounds.map((ground) => ({ value: ground, label: t(`desk.pages.extension.${ground}`) }))}
        chosen={run.choice?.grounds}
      />
      <TextAreaField
        name="because"
        label={t('desk.pages.extension.because')}
        hint={t('desk.bulk.extendHint')}
        rows={5}
        defaultValue={because}
      />
      <RadioField
        name="refusal"
        label={t('desk.pages.extension.refusal')}
        options={refusalAnswers.map((answer) => ({
          value: answer,
          label: t(`desk.pages.extension.refusal-${answer}`),
        }))}
        chosen={run.choice?.refusal}
      />
    </>
  )
}

async function AssignFields({ context: { db, actor, person }, run: { choice } }: FieldsProps) {
  const [people, teams] = await Promise.all([assignablePeople(db, actor), assignableTeams(db, actor)])
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
