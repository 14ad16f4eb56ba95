import type { Day } from '@/domain/calendar/days'
import type { Controller } from '@/db/queries/case-file'
import type { ImportRow } from '@/domain/imports/import-plan'
import { lawsFor } from '@/domain/policies/applicable-law'
import type { Decision, NewEvent } from '@/domain/requests/events'
import { needsDoing } from '@/domain/requests/history'
import type { AdoptedRule } from '@/domain/requests/request'
import type { Right } from '@/domain/rights'
import { withoutOverrides } from '../fields'

/**
 * What a row of a sheet says, as facts: received on its day, and where it is closed, decided, done and closed on that day. Who
 * asks is not decided by any sheet, and no letter is part of it.
 */
export function eventsOfRow(
  row: ImportRow,
  { controller, rule, importId }: { controller: Pick<Controller, 'language'>; rule: AdoptedRule; importId: string },
): NewEvent[] {
  const { receivedOn, channel, notes } = row
  const asked = row.rights.map((right) => ({ right, regimes: lawsFor(right, rule) }))
  const { language } = controller
  return [
    {
      type: 'received',
      on: receivedOn,
      data: { channel, rights: asked, language, confirmation: 'not-needed', importId },
    },
    ...(notes === '' ? [] : [{ type: 'noteWritten' as const, data: {}, sealed: { text: withoutOverrides(notes) } }]),
    ...closing(row),
  ]
}

function closing({ closedOn, outcome, rights }: ImportRow): NewEvent[] {
  if (closedOn === null) return []
  const closed: NewEvent = { type: 'closedBeforeImport', on: closedOn, data: {} }
  return outcome === null ? [closed] : [...rights.flatMap((right) => decided(right, outcome, closedOn)), closed]
}

function decided(right: Right, decision: Decision, on: Day): NewEvent[] {
  const event: NewEvent = { type: 'rightDecided', on, rights: [right], data: { right, decision, ground: null } }
  return needsDoing(right, decision) ? [event, { type: 'rightDone', on, rights: [right], data: { right } }] : [event]
}
