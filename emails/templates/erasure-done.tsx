import type { RequesterLetterOf } from '../catalogue'
import type { Template } from '../template'
import { ComplaintRoutes } from '../parts/complaint-routes'
import { FollowLink } from '../parts/follow-link'
import { Salutation } from '../parts/salutation'
import { Paragraph, Words } from '../parts/text'
import { formatDay } from '@/messages/format-day'

/** That data was erased after the answer, which could only say that it would be (GDPR Arts 12(3), 17(1)). */
export const erasureDone: Template<RequesterLetterOf<'erasure-done'>> = {
  subject: ({ request: { reference } }, say) => say('letters.erasure-done.subject', { reference }),
  title: (_letter, say) => say('letters.erasure-done.title'),
  Body: ({ letter, say }) => {
    const { request, props, language, controller } = letter
    const { doneOn, isPart, goneFromBackupsOn, because } = props
    const asked = formatDay(request.receivedOn, language)
    return (
      <>
        <Salutation request={request} say={say} />
        <Paragraph>{say('letters.erasure-done.done', { asked, day: formatDay(doneOn, language) })}</Paragraph>
        {isPart && <Paragraph>{say('letters.erasure-done.part')}</Paragraph>}
        {goneFromBackupsOn && (
          <Paragraph>{say('letters.erasure-done.backups', { day: formatDay(goneFromBackupsOn, language) })}</Paragraph>
        )}
        {because && <Words>{because}</Words>}
        <Paragraph>{say('letters.erasure-done.kept')}</Paragraph>
        <FollowLink letter={letter} label={say('letters.parts.follow')} say={say} />
        <ComplaintRoutes controller={controller} request={request} say={say} />
      </>
    )
  },
}
