import type { Draft } from '@/db/queries/drafts'
import type { Day } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import { ageIn } from '@/domain/policies/parental-consent'
import type { NewEvent } from '@/domain/requests/events'
import type { RequestFacts } from '@/domain/requests/history'
import type { LinkedHow } from '@/domain/requests/links'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Channel } from '@/domain/requests/received'
import type { AdoptedRule } from '@/domain/requests/request'
import { needsNoConfirmation } from '@/domain/rights'
import type { Submission } from './submission'

/** Who sees it: named people where it is confidential, and nobody who is barred. */
export type Access = Pick<RequestFacts, 'readers' | 'managersRead' | 'barred'>

/**
 * From where a request came: `link`: from an earlier request, and by whose `regimes` it is judged where by that one's;
 * `isConfirmed`: the person has just shown that they read this address; `logged`: not from the form, but written down by
 * staff or found in a mailbox, by which way it came and when; `isUnannounced`: no letter of its own says that it arrived;
 * `more`: what came with it.
 */
export type From = {
  link?: { earlierId: string; how: LinkedHow; regimes?: RegimeId[]; access?: Access }
  isConfirmed?: boolean
  logged?: { channel: Channel; on: Day }
  isUnannounced?: boolean
  more?: readonly NewEvent[]
}

/** What is known when a request arrives. */
export function firstEvents(
  { controller, form }: Pick<Draft, 'controller' | 'form'>,
  rule: AdoptedRule,
  submission: Submission,
  { link, isConfirmed, logged }: From,
): NewEvent[] {
  const { rights, heldBecause, residence, askedFor, email, signal, language = controller.language } = submission
  const asked = rights.map((right) => ({ right, regimes: link?.regimes ?? lawsFor(right, rule, residence) }))
  const age = ageIn(form.settings, asked, submission)
  const received: NewEvent = {
    type: 'received',
    ...(logged && { on: logged.on }),
    data: {
      channel: logged?.channel ?? 'form',
      rights: asked,
      language,
      confirmation: logged || email === undefined || rights.every(needsNoConfirmation) ? 'not-needed' : 'awaited',
      ...(residence !== undefined && { residence }),
      ...(askedFor !== 'self' && { askedFor }),
      ...(age && { age }),
      ...(signal && { signal }),
    },
  }
  return [
    received,
    ...(heldBecause ? [{ type: 'held' as const, data: { because: heldBecause } }] : []),
    ...(link ? linkEvents(link) : []),
    ...(isConfirmed && email !== undefined ? [{ type: 'emailConfirmed' as const, data: {} }] : []),
  ]
}

function linkEvents({ earlierId, how, access }: NonNullable<From['link']>): NewEvent[] {
  return [{ type: 'linked', data: { requestId: earlierId, how } }, ...(access ? accessEvents(access) : [])]
}

function accessEvents({ readers, managersRead, barred }: Access): NewEvent[] {
  return [
    ...(readers ? [{ type: 'confidentialSet' as const, data: { readers: [...readers], managersRead } }] : []),
    ...barred.map((userId) => ({ type: 'barred' as const, data: { userId } })),
  ]
}
