import { TextAreaField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import { unreadReplyOn } from '@/domain/requests/reply-after-closing'
import { formatDay } from '@/messages/format-day'
import { pathOf } from '../../../../_request/addresses'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { deskLanguage, t } from '../../../../words'
import { reopen } from '../../actions'

export default async function ReopeningPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.reopening.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="reopening"
        action={reopen}
        title={title}
        submit={t('desk.pages.reopening.submit')}
      >
        <TextAreaField name="because" label={t('desk.pages.reopening.because')} rows={4} />
      </VerbForm>
    </VerbPage>
  )
}

/** Where a reply waits, the other ways to deal with it stand here too. */
function Intro({ request }: { request: DeskRequest }) {
  const repliedOn = unreadReplyOn(request.history)
  const intro = <p>{t('desk.pages.reopening.intro')}</p>
  if (!repliedOn) return intro
  return (
    <>
      <p>{t('desk.pages.reopening.replied', { day: formatDay(repliedOn, deskLanguage) })}</p>
      <ul className="space-y-1">
        {ways.map(({ path, says }) => (
          <li key={path}>
            <TextLink href={pathOf(request, path)}>{t(`desk.pages.reopening.${says}`)}</TextLink>
          </li>
        ))}
      </ul>
      {intro}
    </>
  )
}

const ways = [
  { path: 'messages', says: 'read' },
  { path: 'message', says: 'writeBack' },
  { path: 'note?settles=reply', says: 'note' },
] as const
