import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { describedBy, Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Controller } from '@/db/queries/case-file'
import { sheetLimits } from '@/domain/imports/sheet'
import type { Translator } from '@/messages/translator'
import type { UploadFault } from './upload-fault'

type Props = {
  t: Translator
  path: string
  controllers: readonly Controller[]
  faults: readonly UploadFault[]
  chosen: string
}

/** The form for a sheet, with everything that was wrong with the one just sent. */
export function UploadPage({ t, path, controllers, faults, chosen }: Props) {
  const told = faults.map(({ code, params }) => ({
    text: t(`desk.import.sheetFaults.${code}`, params ?? {}),
    href: code === 'choose-an-organisation' ? '#controller' : '#files',
  }))
  const problem = (href: string) =>
    told
      .filter((each) => each.href === href)
      .map(({ text }) => text)
      .join(' ') || undefined
  return (
    <div className="max-w-measure space-y-8">
      <BackLink href="/desk/settings/import" text={t('desk.import.title')} />
      <ErrorSummary title={t('form.shell.problemTitle')} problems={told} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('desk.import.upload.title')}</h1>
      <p>{t('desk.import.upload.intro')}</p>
      <form method="post" action={path} encType="multipart/form-data" noValidate className="space-y-6">
        {controllers.length > 1 && (
          <Select
            name="controller"
            label={t('desk.import.upload.organisation')}
            problem={problem('#controller')}
            defaultValue={chosen}
            options={[
              { value: '', label: t('desk.import.values.choose') },
              ...controllers.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
        <SheetField t={t} problem={problem('#files')} />
        <Button>{t('desk.import.onward')}</Button>
      </form>
    </div>
  )
}

function SheetField({ t, problem }: Pick<Props, 't'> & { problem: string | undefined }) {
  const { rows, columns } = sheetLimits
  const hint = <p>{t('desk.import.upload.hint', { mebibytes: 5, rows, columns })}</p>
  const field = { name: 'files', hint, problem }
  return (
    <Field {...field} label={t('desk.import.upload.label')}>
      <input
        type="file"
        id="files"
        name="files"
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        {...describedBy(field)}
        className={`mt-2 block min-h-11 w-full max-w-full rounded-md border-2 bg-surface p-2 ${problem ? 'border-alert' : 'border-edge'}`}
      />
    </Field>
  )
}
