import type { Day } from '@/domain/calendar/days'
import { authorityWhere, ownAuthority } from '@/domain/policies/complaint-authority'
import { complaintRoutesOf } from '@/domain/policies/complaint-routes'
import type { Place } from '@/domain/regimes/territories'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { complaintText } from '@/messages/complaint-text'
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
  const { name, email, telephone } = controller
  const contact = [name, email, telephone].filter((detail) => detail !== null && detail !== '').join(', ')
  const told = { contact, authority: ownAuthority(controller) }
  const sentences = routes.flatMap((route) => [
    complaintText(route, told, t),
    there && route.which === 'residence-work-or-infringement' && t('letters.complain.authority-where-you-live', there),
  ])
  return [...new Set(sentences.filter((sentence) => typeof sentence === 'string'))]
}
