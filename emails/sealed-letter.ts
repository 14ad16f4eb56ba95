import type { Controller } from '@/db/queries/case-file'
import type { Requester } from '@/db/queries/dossier'
import type { Day } from '@/domain/calendar/days'
import { authorityWhere, ownAuthority } from '@/domain/policies/complaint-authority'
import { mayBeNamed } from '@/domain/policies/named-in-letters'
import type { RequestFacts } from '@/domain/requests/history'
import type { ControllerProps, NewRequesterLetter, RequestProps } from './catalogue'

/** Whom a letter is to and what is frozen in it; sealed, but for letters to staff. */
export type SealedLetter = {
  to: Requester
  controller: ControllerProps
  request: RequestProps
  props: Record<string, unknown>
}

/** What of a request, its organisation and its person stands in a letter. */
export type Frozen = {
  request: { reference: string }
  controller: Controller
  requester: Requester
  facts: RequestFacts
  dueOn: Day | null
}

/** What a letter to the person says, whatever changes afterwards. */
export function frozen(
  { request, controller, requester, facts, dueOn }: Frozen,
  { props, toAddress }: Pick<NewRequesterLetter, 'props' | 'toAddress'>,
): SealedLetter {
  return {
    to: requester,
    controller: controllerProps(controller),
    request: {
      reference: request.reference,
      receivedOn: facts.receivedOn,
      rights: facts.rights.map(({ right }) => right),
      regimes: [...new Set(facts.rights.flatMap(({ regimes }) => regimes))],
      dueOn,
      authority: authorityWhere(facts.residence, controller),
      name: mayBeNamed(facts) && toAddress === undefined ? requester.name || null : null,
    },
    props,
  }
}

/** What letters say of the organisation. */
export function controllerProps(controller: Controller): ControllerProps {
  return {
    name: controller.name,
    email: controller.email,
    telephone: controller.telephone,
    postalAddress: controller.postalAddress,
    officer: { name: controller.officerName, email: controller.officerEmail },
    authority: ownAuthority(controller),
  }
}
