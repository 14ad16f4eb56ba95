import { complaintRoutesOf } from '@/domain/policies/complaint-routes'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { ControllerProps, RequestProps } from '../catalogue'
import { complaintText } from '@/messages/complaint-text'
import type { Translator } from '@/messages/translator'
import { contactDetails } from './requester-footer'
import { List, Paragraph } from './text'

type RoutesProps = {
  controller: ControllerProps
  request: Pick<RequestProps, 'regimes' | 'rights' | 'receivedOn' | 'authority'>
  /** What this letter tells of each right. */
  decisions?: readonly { right: Right; decision: Decision }[]
  say: Translator
}

/** Where to turn if not content, by the laws of the request (GDPR Arts 12(4), 77 and 79; DPA 2018 s. 164A). */
export function ComplaintRoutes({ controller, request, decisions = [], say }: RoutesProps) {
  const routes = complaintRoutesOf({ ...request, decisions }).flatMap((route) =>
    sentences(route, controller, request, say),
  )
  if (routes.length === 0) return null
  return (
    <>
      <Paragraph>
        <strong>{say('letters.complain.title')}</strong>
      </Paragraph>
      <List items={[...new Set(routes)]} />
      {routes.length > 1 && <Paragraph>{say('letters.complain.anyOrder')}</Paragraph>}
    </>
  )
}

/** The authority of the country in which the person lives comes with ours. */
function sentences(
  route: ComplaintRoute,
  controller: ControllerProps,
  { authority }: RoutesProps['request'],
  say: Translator,
): string[] {
  const isThere = route.which === 'residence-work-or-infringement' && authority
  const there = isThere ? [say('letters.complain.authority-where-you-live', authority)] : []
  const told = { contact: contactDetails(controller), authority: controller.authority }
  const general = complaintText(route, told, say)
  return general ? [general, ...there] : there
}
