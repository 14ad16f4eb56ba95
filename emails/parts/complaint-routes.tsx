import { isAfter } from '@/domain/calendar/days'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import { regimeOf } from '@/domain/regimes/regimes'
import type { ControllerProps, RequestProps } from '../catalogue'
import type { Translator } from '@/messages/translator'
import { contactDetails } from './requester-footer'
import { List, Paragraph } from './text'

type RoutesProps = {
  controller: ControllerProps
  request: Pick<RequestProps, 'regimes' | 'receivedOn' | 'authority'>
  say: Translator
}

/** Where to turn if not content, by the laws of the request (GDPR Arts 12(4), 77 and 79; DPA 2018 s. 164A). */
export function ComplaintRoutes({ controller, request, say }: RoutesProps) {
  const routes = routesOf(request).flatMap((route) => sentences(route, controller, request, say))
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

function routesOf({ regimes, receivedOn }: RoutesProps['request']): ComplaintRoute[] {
  return regimes
    .flatMap((id) => regimeOf(id).complaintRoutes)
    .filter(({ since }) => !since || !isAfter(since, receivedOn))
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

function sentence({ to, which }: ComplaintRoute, controller: ControllerProps, say: Translator): string | undefined {
  if (to === 'court') return say('letters.complain.court')
  if (to === 'controller') return say('letters.complain.controller', { details: contactDetails(controller) })
  const { name, address, url } = controller.authority
  const details = [name, address, url].filter((detail) => detail !== null && detail !== '').join(', ')
  if (which === 'residence-work-or-infringement' || which === 'information-commissioner')
    return details
      ? say(`letters.complain.authority-${which}`, { details })
      : say(`letters.complain.authority-${which}-unnamed`)
  return details ? say('letters.complain.authority', { details }) : undefined
}
