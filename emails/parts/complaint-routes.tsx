import { complaintRoutesOf } from '@/domain/policies/complaint-routes'
import { authorityOf } from '@/domain/regimes/authorities'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { ControllerProps, RequestProps } from '../catalogue'
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
  const general = sentence(route, controller, say)
  return general ? [general, ...there] : there
}

function sentence(
  { to, which, state }: ComplaintRoute,
  controller: ControllerProps,
  say: Translator,
): string | undefined {
  if (to === 'court') return say('letters.complain.court')
  if (to === 'controller' || to === 'appeal')
    return say(`letters.complain.${to}`, { details: contactDetails(controller) })
  if (which === 'attorney-general') {
    const office = authorityOf(state ?? null)
    return office && say('letters.complain.attorney-general', { name: office.name, url: office.url })
  }
  const { name, address, url } = controller.authority
  const details = [name, address, url].filter((detail) => detail !== null && detail !== '').join(', ')
  if (which === 'residence-work-or-infringement' || which === 'information-commissioner')
    return details
      ? say(`letters.complain.authority-${which}`, { details })
      : say(`letters.complain.authority-${which}-unnamed`)
  return details ? say('letters.complain.authority', { details }) : undefined
}
