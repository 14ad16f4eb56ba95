import { Notice } from '@/components/ui/notice'
import { beHere } from '@/casework/be-here'
import { pathOf } from '../_request/addresses'
import type { DeskRequest } from '../_request/read-request'
import { t } from '../words'
import { hereTexts } from './here-texts'
import { LiveNews } from './live-news'

/**
 * Who else has this request open, as of now and, with scripts, from then on; and that it has changed. Beside a form the way
 * to what has changed opens a window of its own, so that nothing typed is lost.
 */
export async function AlsoHere({ request, href }: { request: DeskRequest; href?: string }) {
  const { context, reference, request: row } = request
  const glance = await beHere(context, reference)
  const told = glance ? hereTexts(glance) : []
  const show = href
    ? { href, text: t('desk.live.show') }
    : { href: pathOf(request, 'history'), text: t('desk.live.showElsewhere'), isElsewhere: true }
  return (
    <>
      {told.length > 0 && (
        <div className="mb-5 print:hidden">
          <Notice>
            {told.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
        </div>
      )}
      <LiveNews
        address={`/desk/session/requests/${reference}?version=${row.version}`}
        method="POST"
        told={told}
        show={show}
      />
    </>
  )
}
