import { TextLink } from '@/components/ui/text-link'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { pathOf } from '../../../../_request/verb-links'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { release } from '../../actions'

export default async function ReleasePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { heldBecause } = request.facts
  const title = t('desk.pages.release.title')
  const intro = (
    <>
      {heldBecause && <p>{t(`desk.held.${heldBecause}`)}</p>}
      <p>{t('desk.pages.release.intro')}</p>
      <p>
        <TextLink href={pathOf(request, 'spam')}>{t('desk.pages.release.spam')}</TextLink>
      </p>
    </>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="release"
        action={release}
        title={title}
        submit={t('desk.pages.release.submit')}
      />
    </VerbPage>
  )
}
