import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/choices'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { VerbPage } from '../../../../_request/verb-page'
import { pageTitle, t } from '../../../../words'

export default async function CaseFilePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  if (!request.may('export')) notFound()
  const title = t('desk.caseFile.title')
  const tick = (name: 'person' | 'notes', chosen: string[]) => (
    <Checkboxes
      name={name}
      label={t(`desk.caseFile.${name}`)}
      hint={t(`desk.caseFile.${name}Hint`)}
      options={[{ value: 'yes', label: t(`desk.caseFile.${name}Yes`) }]}
      chosen={chosen}
    />
  )
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.caseFile.intro')}</p>}>
      <title>{pageTitle(title)}</title>
      <form action={`/files/${request.reference}/case-file`} method="post" className="space-y-6">
        {request.person && tick('person', ['yes'])}
        {request.person && tick('notes', [])}
        <p className="text-ink-soft">{t('desk.caseFile.journal')}</p>
        <Button>{t('desk.caseFile.submit')}</Button>
      </form>
    </VerbPage>
  )
}
