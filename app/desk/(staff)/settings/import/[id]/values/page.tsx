import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { foundDays, foundValues } from '@/domain/imports/import-plan'
import { importAddress } from '../../../../../_import/addresses'
import { DayFields } from '../../../../../_import/day-fields'
import { type ImportProps, importOnItsWay } from '../../../../../_import/found-import'
import { ImportPage } from '../../../../../_import/import-page'
import { ValueFields } from '../../../../../_import/value-fields'
import { formWords, t } from '../../../../../words'
import { saveValues } from '../../actions'

export default async function ValuesPage(props: ImportProps) {
  const { record, controller, sheet, plan } = await importOnItsWay(props)
  const title = t('desk.import.values.title')
  return (
    <ImportPage step="values" organisation={controller.name}>
      <p className="mb-4">{t('desk.import.values.intro')}</p>
      <ActionForm
        action={saveValues}
        words={formWords(title)}
        hidden={{ import: record.id, columns: plan.columns.join(' ') }}
      >
        <DayFields found={foundDays(sheet, plan)} plan={plan} sheet={sheet} />
        <ValueFields found={foundValues(sheet, plan)} plan={plan} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.import.values.onward')}</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <BackLink href={importAddress(record.id)} text={t('desk.import.columns.title')} />
      </p>
    </ImportPage>
  )
}
