import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { findProcessingRecord } from '@/db/queries/processing-records'
import { isLanguage, ownNames } from '@/domain/languages'
import { purposeOf } from '@/domain/records/processing-record'
import { managedController } from '../../../../../../_members/managed'
import { processingAddress } from '../../../../../../_processing/addresses'
import { ProcessingFields } from '../../../../../../_processing/processing-fields'
import { formWords, t } from '../../../../../../words'
import { remove, save } from '../../../actions'

type Props = { params: Promise<{ slug: string; line: string; language: string }> }

export default async function ProcessingLinePage({ params }: Props) {
  const { slug, line: lineId, language } = await params
  const { context, controller } = await managedController(slug)
  if (!isLanguage(language)) notFound()
  const record = await findProcessingRecord(context.db, context.actor, controller.id)
  const line = record?.lines.find(({ id }) => id === lineId)
  if (!line && lineId !== 'new') notFound()
  const purpose = line && purposeOf(line, controller.language)
  const title = purpose
    ? t('desk.processing.lineTitle', { purpose, language: ownNames[language] })
    : t('desk.processing.newTitle', { language: ownNames[language] })
  return (
    <div className="max-w-measure">
      <BackLink href={processingAddress} text={t('desk.processing.back')} />
      <h1 className="mb-6 text-2xl font-bold">{title}</h1>
      <ActionForm action={save} words={formWords(title)} hidden={{ controller: slug, line: lineId, language }}>
        <ProcessingFields language={language} words={line?.words[language]} />
        <SubmitButton working={t('desk.shell.working')}>{t('desk.processing.save')}</SubmitButton>
      </ActionForm>
      {line && (
        <form action={remove} className="my-8 border-t border-line pt-5">
          <input type="hidden" name="controller" value={slug} />
          <input type="hidden" name="line" value={line.id} />
          <p className="mb-3 text-ink-soft">{t('desk.processing.removeHint')}</p>
          <Button kind="quiet">{t('desk.processing.remove')}</Button>
        </form>
      )}
    </div>
  )
}
