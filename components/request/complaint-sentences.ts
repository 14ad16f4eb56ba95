import { type Day, isAfter } from '@/domain/calendar/days'
import { authorityWhere, ownAuthority } from '@/domain/policies/complaint-authority'
import type { Place } from '@/domain/regimes/territories'
import type { ComplaintRoute } from '@/domain/regimes/complaint-route'
import type { RegimeId } from '@/domain/regimes/regime'
import { regimeOf } from '@/domain/regimes/regimes'
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
  receivedOn: Day
  residence: Place | null
  controller: Contacts
}

/** Where a person may turn who is not content, one sentence a route, by the laws their request is judged by. */
export function complaintSentences({ t, regimes, receivedOn, residence, controller }: Asked): string[] {
  const routes = regimes
    .flatMap((id) => regimeOf(id).complaintRoutes)
    .filter(({ since }) => !since || !isAfter(since, receivedOn))
  const there = authorityWhere(residence, controller)
  const sentences = routes.flatMap((route) => [
    sentenceOf(route, controller, t),
    there && route.which === 'residence-work-or-infringement' && t('letters.complain.authority-where-you-live', there),
  ])
  return [...new Set(sentences.filter((sentence) => typeof sentence === 'string'))]
}

function sentenceOf({ to, which }: ComplaintRoute, controller: Contacts, t: Translator): string | undefined {
  if (to === 'court') return t('letters.complain.court')
  if (to === 'controller') {
    const { name, email, telephone } = controller
    return t('letters.complain.controller', { details: joined([name, email, telephone]) })
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
