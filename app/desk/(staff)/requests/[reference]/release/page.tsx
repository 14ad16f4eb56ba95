import { TextLink } from '@/components/ui/text-link'
import { pathOf } from '../../../../_request/addresses'
import { IntroWithLink } from '../../../../_request/intro-with-link'
import type { RequestPageProps } from '../../../../_request/page-props'
import { readRequest } from '../../../../_request/read-request'
import { SuggestedRights } from '../../../../_request/suggested-rights'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { release } from '../../actions'

export default async function ReleasePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { heldBecause } = request.facts
  const title = t('desk.pages.release.title')
  const intro = (
    <IntroWithLink request={request} to="spam" link={t('desk.pages.release.spam')}>
      {heldBecause && <p>{t(`desk.held.${heldBecause}`)}</p>}
      {heldBecause === 'mailed-in' && (
        <>
          <SuggestedRights words={request.person?.words ?? ''} />
          <p>
            <TextLink href={pathOf(request, 'correction')} className="inline-block py-1">
              {t('desk.pages.release.correct')}
            </TextLink>
          </p>
        </>
      )}
      <p>{t('desk.pages.release.intro')}</p>
    </IntroWithLink>
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
