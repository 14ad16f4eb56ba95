import { Button } from '@/components/ui/button'
import { describedBy, Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { sheetLimits } from '@/domain/imports/sheet'
import { suppressingRights } from '@/domain/policies/suppression'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'

type Props = { slug: string; problem: string | undefined }

const { rows } = sheetLimits
const action = '/files/suppressions'

/** A list to be looked through: it is given back and not kept. */
export function CheckList({ slug, problem }: Props) {
  const told = problem === 'file' ? t('desk.suppressions.file.notRead', { rows }) : undefined
  return (
    <form method="post" action={action} encType="multipart/form-data" noValidate className="space-y-4">
      <input type="hidden" name="controller" value={slug} />
      <ListField id="list-checked" label={t('desk.suppressions.file.label')} problem={told} />
      <p className="text-ink-soft">{t('desk.suppressions.file.resultHint')}</p>
      <Button kind="quiet">{t('desk.suppressions.file.check')}</Button>
    </form>
  )
}

/** A list that was kept elsewhere and is taken over, and the list itself as hashes. */
export function MoveList({ slug, problem, today }: Props & { today: string }) {
  const told = problem === 'import-file' ? t('desk.suppressions.file.notRead', { rows }) : undefined
  return (
    <>
      <form method="post" action={`${action}/import`} encType="multipart/form-data" noValidate className="space-y-4">
        <input type="hidden" name="controller" value={slug} />
        <p>{t('desk.suppressions.file.importIntro')}</p>
        <ListField id="list-taken" label={t('desk.suppressions.file.importLabel')} problem={told} />
        <Select
          name="right"
          label={t('desk.suppressions.file.importRight')}
          options={suppressingRights.map((value) => ({
            value,
            label: capitalised(t(`common.rightNames.${value}`), deskLanguage),
          }))}
        />
        <TextInput
          name="on"
          type="date"
          label={t('desk.suppressions.file.importOn')}
          problem={problem === 'import-day' ? t('desk.suppressions.file.importDay') : undefined}
          defaultValue={today}
        />
        <Button kind="quiet">{t('desk.suppressions.file.import')}</Button>
      </form>
      <form method="post" action={`${action}/export`} className="mt-6 space-y-2 border-t border-line pt-4">
        <input type="hidden" name="controller" value={slug} />
        <p className="text-ink-soft">{t('desk.suppressions.file.exportHint')}</p>
        <Button kind="quiet">{t('desk.suppressions.file.export')}</Button>
      </form>
    </>
  )
}

function ListField({ id, label, problem }: { id: string; label: string; problem: string | undefined }) {
  const field = { name: id, hint: <p>{t('desk.suppressions.file.hint', { rows })}</p>, problem }
  return (
    <Field {...field} label={label}>
      <input
        type="file"
        id={id}
        name="files"
        accept=".csv,.xlsx"
        {...describedBy(field)}
        className={`mt-2 block min-h-11 w-full max-w-full rounded-md border-2 bg-surface p-2 ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
