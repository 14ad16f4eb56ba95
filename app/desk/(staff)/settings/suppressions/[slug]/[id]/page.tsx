import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { RadioField, TextField } from '@/components/desk/fields'
import { SubmitButton } from '@/components/desk/submit-button'
import { Reference } from '@/components/request/reference'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { databaseNow } from '@/db/queries/now'
import { findSuppression } from '@/db/queries/suppressions'
import { dayOf } from '@/domain/calendar/days'
import { removalReasons } from '@/domain/policies/suppression'
import { capitalised } from '@/messages/capitalised'
import { pathOf } from '../../../../../_request/addresses'
import { suppressionsOfAddress } from '../../../../../_suppressions/addresses'
import { entryWords } from '../../../../../_suppressions/entry-words'
import { suppressingController } from '../../../../../_suppressions/suppressing-controllers'
import { deskLanguage, formWords, t } from '../../../../../words'
import { remove } from '../../actions'

type Props = { params: Promise<{ slug: string; id: string }> }

export default async function SuppressionPage({ params }: Props) {
  const { slug, id } = await params
  const { context, controller } = await suppressingController(slug)
  const target = { controllerId: controller.id, id }
  const entry = (await findSuppression(context.db, context.actor, target)) ?? notFound()
  const title = t('desk.suppressions.removeTitle')
  return (
    <div className="max-w-measure space-y-6">
      <BackLink
        href={suppressionsOfAddress(slug)}
        text={t('desk.suppressions.titleOf', { organisation: controller.name })}
      />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p>{entryWords(entry)}</p>
      {entry.reference && (
        <p>
          <TextLink href={pathOf({ reference: entry.reference })}>
            <Reference reference={entry.reference} />
          </TextLink>
        </p>
      )}
      {!entry.removedOn && (
        <ActionForm action={remove} words={formWords(title)} hidden={{ controller: slug, id }}>
          <RadioField
            name="because"
            label={t('desk.suppressions.why')}
            options={removalReasons.map((value) => ({
              value,
              label: capitalised(t(`desk.suppressions.because.${value}`), deskLanguage),
            }))}
          />
          <TextField
            name="on"
            type="date"
            label={t('desk.suppressions.on')}
            defaultValue={dayOf(await databaseNow(context.db), controller.timeZone)}
            width="sm:w-48"
          />
          <SubmitButton kind="danger" working={t('desk.shell.working')}>
            {t('desk.suppressions.remove')}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}
