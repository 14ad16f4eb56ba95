import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { ColumnFields } from '../../../../_import/column-fields'
import { type ImportProps, importOnItsWay } from '../../../../_import/found-import'
import { ImportPage } from '../../../../_import/import-page'
import { ReadingNotice } from '../../../../_import/reading-notice'
import { formWords, t } from '../../../../words'
import { saveColumns } from '../actions'

export default async function ColumnsPage(props: ImportProps) {
  const { record, controller, sheet, plan } = await importOnItsWay(props)
  return (
    <ImportPage step="columns" organisation={controller.name}>
      <p className="mb-4">
        {t('desk.import.columns.intro', { rows: sheet.rows.length, columns: sheet.header.length })}
      </p>
      <ReadingNotice reading={sheet.reading} />
      <ActionForm action={saveColumns} words={formWords(t('desk.import.columns.title'))} hidden={{ import: record.id }}>
        <ColumnFields sheet={sheet} plan={plan} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.import.onward')}</SubmitButton>
      </ActionForm>
    </ImportPage>
  )
}
