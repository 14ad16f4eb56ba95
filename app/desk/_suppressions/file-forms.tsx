import { Button } from '@/components/ui/button'
import { describedBy, Field } from '@/components/ui/field'
import { sheetLimits } from '@/domain/imports/sheet'
import { t } from '../words'

/** A list to be looked through, and the list itself as hashes; both are files that are given and not kept. */
export function FileForms({ slug, problem }: { slug: string; problem: string | undefined }) {
  const { rows } = sheetLimits
  const told = problem === 'file' ? t('desk.suppressions.file.notRead', { rows }) : undefined
  const field = { name: 'files', hint: <p>{t('desk.suppressions.file.hint', { rows })}</p>, problem: told }
  return (
    <>
      <form method="post" action="/files/suppressions" encType="multipart/form-data" noValidate className="space-y-4">
        <input type="hidden" name="controller" value={slug} />
        <Field {...field} label={t('desk.suppressions.file.label')}>
          <input
            type="file"
            id="files"
            name="files"
            accept=".csv,.xlsx"
            {...describedBy(field)}
            className={`mt-2 block min-h-11 w-full max-w-full rounded-md border-2 bg-surface p-2 ${told ? 'border-alert' : 'border-edge'}`}
          />
        </Field>
        <Button kind="quiet">{t('desk.suppressions.file.check')}</Button>
      </form>
      <form method="post" action="/files/suppressions/export" className="space-y-2">
        <input type="hidden" name="controller" value={slug} />
        <p className="text-ink-soft">{t('desk.suppressions.file.exportHint')}</p>
        <Button kind="quiet">{t('desk.suppressions.file.export')}</Button>
      </form>
    </>
  )
}
