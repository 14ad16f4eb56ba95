import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import { fileChecks, fileOutcomes, withholdingGrounds } from '@/domain/files/file-review'
import { type ReadFile, readFiles } from '@/domain/requests/reviewed-files'
import { t } from '../words'
import type { RequestWithFiles } from './read-request'

type Props = { request: RequestWithFiles; file: ReadFile }

/** What a reader says of a file, each part shown for the outcome it belongs to. */
export function FileReviewFields({ request, file }: Props) {
  return (
    <>
      <RadioField
        name="outcome"
        label={t('desk.pages.fileReview.outcome')}
        options={fileOutcomes.map((outcome) => ({
          value: outcome,
          label: t(`desk.pages.fileReview.outcomes.${outcome}`),
          hint: t(`desk.pages.fileReview.outcomeHints.${outcome}`),
        }))}
        chosen={file.review?.outcome}
      />
      <ShownFor values={['redacted']}>
        <OriginalField {...{ request, file }} />
      </ShownFor>
      <ShownFor values={['withheld']}>
        <WithheldFields file={file} />
      </ShownFor>
      <ShownFor values={['as-is', 'redacted']}>
        <CheckboxField
          name="checked"
          label={t('desk.pages.fileReview.checked')}
          options={fileChecks.map((check) => ({ value: check, label: t(`desk.pages.fileReview.checks.${check}`) }))}
          chosen={[]}
        />
      </ShownFor>
      <TextAreaField
        name="note"
        label={t('desk.shell.optional', { label: t('desk.pages.fileReview.note') })}
        hint={t('desk.pages.decision.fileReasonHint')}
        rows={3}
      />
    </>
  )
}

function OriginalField({ request, file }: Props) {
  const others = readFiles(request.history).filter(
    ({ fileId, standing }) => fileId !== file.fileId && standing !== 'redacted',
  )
  const options = others.map(({ fileId }) => ({
    value: fileId,
    label: request.answerFiles.find(({ id }) => id === fileId)?.name ?? t('desk.files.sealed'),
  }))
  return (
    <SelectField
      name="originalId"
      label={t('desk.pages.fileReview.originalId')}
      {...(options.length === 0 && { hint: t('desk.pages.fileReview.noOriginal') })}
      options={[{ value: '', label: t('desk.pages.fileReview.choose') }, ...options]}
      defaultValue={file.review?.originalId ?? ''}
    />
  )
}

function WithheldFields({ file: { review } }: Pick<Props, 'file'>) {
  return (
    <div className="space-y-6">
      <SelectField
        name="ground"
        label={t('desk.pages.fileReview.ground')}
        options={[
          { value: '', label: t('desk.pages.fileReview.choose') },
          ...withholdingGrounds.map((ground) => ({ value: ground, label: t(`desk.withholdingGrounds.${ground}`) })),
        ]}
        defaultValue={review?.ground ?? ''}
      />
      <CheckboxField
        name="told"
        label={t('desk.pages.fileReview.tell')}
        options={[{ value: 'yes', label: t('desk.pages.fileReview.told'), hint: t('desk.pages.fileReview.toldHint') }]}
        chosen={review?.told === false ? [] : ['yes']}
      />
      <TextField
        name="described"
        label={t('desk.pages.fileReview.described')}
        hint={t('desk.pages.fileReview.describedHint')}
      />
    </div>
  )
}
