import { rehearseImport } from '@/casework/imports/rehearse-import'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { importAddress } from '../../../../../_import/addresses'
import { FaultList } from '../../../../../_import/fault-list'
import { type ImportProps, importOnItsWay } from '../../../../../_import/found-import'
import { ImportPage } from '../../../../../_import/import-page'
import { ReviewFacts } from '../../../../../_import/review-facts'
import { formWords, t } from '../../../../../words'
import { confirmImport } from '../../actions'

export default async function ReviewPage(props: ImportProps) {
  const { record, controller, context, dossier } = await importOnItsWay(props)
  const rehearsal = await rehearseImport(context.db, context, { record, controller, dossier })
  const { faults, toCome, already } = rehearsal
  const title = t('desk.import.review.title')
  const isReady = faults.length === 0 && toCome.length + already.length > 0
  return (
    <ImportPage step="review" organisation={controller.name}>
      <div className="space-y-8">
        <Notice tone={faults.length > 0 ? 'warn' : 'plain'}>
          <p>
            {faults.length > 0
              ? t('desk.import.review.faults', { count: new Set(faults.map(({ line }) => line)).size })
              : t('desk.import.review.ready', { count: toCome.length })}
          </p>
          <p className="mt-1">{t('desk.import.review.nothingYet')}</p>
        </Notice>
        <FaultList rehearsal={rehearsal} importId={record.id} />
        <ReviewFacts rehearsal={rehearsal} />
        {isReady && (
          <ActionForm action={confirmImport} words={formWords(title)} hidden={{ import: record.id }}>
            <p>{t('desk.import.review.nobodyMailed')}</p>
            <SubmitButton working={t('desk.import.review.working')}>
              {t('desk.import.review.confirm', { count: toCome.length })}
            </SubmitButton>
          </ActionForm>
        )}
        {!isReady && <title>{formWords(title).title}</title>}
        <BackLink href={importAddress(record.id, 'values')} text={t('desk.import.values.title')} />
      </div>
    </ImportPage>
  )
}
