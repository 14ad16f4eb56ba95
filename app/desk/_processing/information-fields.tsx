import type { Draft } from '@/casework/approved-hash'
import { CheckboxField, TextAreaField } from '@/components/desk/fields'
import { Notice } from '@/components/ui/notice'
import { findProcessingRecord } from '@/db/queries/processing-records'
import { ownNames } from '@/domain/languages'
import { informationOwed } from '@/domain/records/access-information'
import { type ProcessingLine, purposeOf } from '@/domain/records/processing-record'
import type { DeskRequest } from '../_request/read-request'
import { t } from '../words'

type Props = { request: DeskRequest; draft: Draft | undefined }

/** What of the organisation's record this person is told, ticked line by line; nothing where no law asks for it. */
export async function InformationFields({ request, draft }: Props) {
  const { facts, context, controller } = request
  if (!informationOwed(facts)) return null
  const record = await findProcessingRecord(context.db, context.actor, controller.id, draft?.information?.version)
  const lines = record?.lines ?? []
  const missing = lines.filter(({ words }) => !words[facts.language])
  return (
    <section className="space-y-5 border-t border-line pt-5" aria-labelledby="information">
      <h2 id="information" className="text-lg font-bold">
        {t('desk.processing.inAnswer')}
      </h2>
      <p className="text-ink-soft">{t('desk.processing.inAnswerIntro')}</p>
      {lines.length === 0 && <Notice>{t('desk.processing.noRecord')}</Notice>}
      {record && <input type="hidden" name="information.version" value={record.version} />}
      {lines.map((line) => line.words[facts.language] && <LineField key={line.id} {...{ request, line, draft }} />)}
      {missing.length > 0 && (
        <Notice tone="warn" title={t('desk.processing.notWritten', { language: ownNames[facts.language] })}>
          <ul className="list-disc ps-5">
            {missing.map((line) => (
              <li key={line.id}>{purposeOf(line, controller.language)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {lines.length > 0 && (
        <TextAreaField
          name="information.more"
          label={t('desk.shell.optional', { label: t('desk.processing.more') })}
          hint={t('desk.processing.moreHint')}
          rows={3}
          defaultValue={draft?.information?.more}
        />
      )}
      <TextAreaField
        name="information.own"
        label={t('desk.shell.optional', { label: t('desk.processing.own') })}
        hint={t('desk.processing.ownHint')}
        rows={5}
        defaultValue={draft?.information?.own}
      />
    </section>
  )
}

function LineField({ request: { facts }, line, draft }: Props & { line: ProcessingLine }) {
  const words = line.words[facts.language]
  if (!words) return null
  const ticked = draft?.information?.lines.find(({ id }) => id === line.id)
  const recipients = words.recipients.map((label, place) => ({ value: String(place), label }))
  const none = { value: 'none', label: t('desk.processing.noneOfThem') }
  return (
    <CheckboxField
      name={`information.line.${line.id}`}
      label={words.purpose}
      hint={words.categories}
      options={[
        { value: 'told', label: t('desk.processing.tell') },
        ...recipients,
        ...(recipients.length > 0 ? [none] : []),
      ]}
      dividers={recipients.length > 0 ? ['0'] : []}
      chosen={ticked ? ['told', ...ticked.recipients.map(String), ...(ticked.none ? ['none'] : [])] : []}
    />
  )
}
