import type { Draft } from '@/db/queries/drafts'
import type { Day } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import { ageIn } from '@/domain/policies/parental-consent'
import type { NewEvent } from '@/domain/requests/events'
import type { LinkedHow } from '@/domain/requests/links'
import type { Channel } from '@/domain/requests/received'
import type { AdoptedRule } from '@/domain/requests/request'
import { needsNoConfirmation } from '@/domain/rights'
import type { Submission } from './submission'

/**
 * From where a request came: `link`: from the page of an earlier request; `isConfirmed`: the person has just shown that
 * they read this address; `logged`: not from the form, but written down by staff, who say by which way it came and when.
 */
export type From = {
  link?: { earlierId: string; how: LinkedHow }
  isConfirmed?: boolean
  logged?: { channel: Channel; on: Day }
}

/** What is known when a request arrives. */
export function firstEvents(
  { controller, form }: Pick<Draft, 'controller' | 'form'>,
  rule: AdoptedRule,
  submission: Submission,
  { link, isConfirmed, logged }: From,
): NewEvent[] {
  const { rights, heldBecause, residence, askedFor, email, signal, language = controller.language } = submission
  const asked = rights.map((right) => ({ right, regimes: lawsFor(right, rule, residence) }))
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
    ...(link ? [{ type: 'linked' as const, data: { requestId: link.earlierId, how: link.how } }] : []),
    ...(isConfirmed && email !== undefined ? [{ type: 'emailConfirmed' as const, data: {} }] : []),
  ]
}
