import type { Day } from '@/domain/calendar/days'
import { authorityWhere, ownAuthority } from '@/domain/policies/complaint-authority'
import { complaintRoutesOf } from '@/domain/policies/complaint-routes'
import { authorityOf } from '@/domain/regimes/authorities'
import type { Place } from '@/domain/regimes/territories'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import type { Translator } from '@/messages/translator'

type Contacts = {
  country: string
  name: string
  email: string | null
  telephone: string | null
  authorityName: string | null
  authorityAddress: string | null
  authorityUrl: string | null
}

type Asked = {
  t: Translator
  regimes: readonly RegimeId[]
  rights: readonly Right[]
  /** What the person was told of each right. */
  decisions: readonly { right: Right; decision: Decision }[]
  receivedOn: Day
  residence: Place | null
  controller: Contacts
}

/** Where a person may turn who is not content, one sentence a route, by the laws their request is judged by. */
export function complaintSentences({ t, residence, controller, ...asked }: Asked): string[] {
  const routes = complaintRoutesOf(asked)
  const there = authorityWhere(residence, controller)
  const sentences = routes.flatMap((route) => [
    sentenceOf(route, controller, t),
    there && route.which === 'residence-work-or-infringement' && t('letters.complain.authority-where-you-live', there),
  ])
  return [...new Set(sentences.filter((sentence) => typeof sentence === 'string'))]
}

function sentenceOf({ to, which, state }: ComplaintRoute, controller: Contacts, t: Translator): string | undefined {
  if (to === 'court') return t('letters.complain.court')
  if (to === 'controller' || to === 'appeal') {
    const { name, email, telephone } = controller
    return t(`letters.complain.${to}`, { details: joined([name, email, telephone]) })
  }
  if (which === 'attorney-general') {
    const office = authorityOf(state ?? null)
    return office && t('letters.complain.attorney-general', { name: office.name, url: office.url })
  }
  const { name, address, url } = ownAuthority(controller)
  const details = joined([name, address, url])
  if (which === 'residence-work-or-infringement' || which === 'information-commissioner')
    return details
      ? t(`letters.complain.authority-${which}`, { details })
      : t(`letters.complain.authority-${which}-unnamed`)
  return details ? t('letters.complain.authority', { details }) : undefined
}

function joined(details: readonly (string | null)[]): string {
  return details.filter((detail) => detail !== null && detail !== '').join(', ')
}
