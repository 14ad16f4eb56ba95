import { CheckboxField, TextAreaField, TextField } from '@/components/desk/fields'
import type { SystemRow } from '@/db/queries/systems'
import { addDays, type Day, isAfter } from '@/domain/calendar/days'
import { setAsideFor } from '@/domain/requests/restrictions'
import { knownDetails, taskDetails } from '@/domain/tasks/details'
import type { Right } from '@/domain/rights'
import type { RightsToAsk } from '@/domain/tasks/rights-to-ask'
import type { DeskRequest } from '../_request/read-request'
import { deskLanguage, t } from '../words'

type AskProps = { request: DeskRequest; system: SystemRow; toAsk: RightsToAsk }

/** One system to be asked: ticked where it concerns the request, with what its owner is shown and until when. */
export function AskOne({ request, system, toAsk }: AskProps) {
  const { id, name, ownerName: owner, needs, dueDays } = system
  const known = request.person ? knownDetails(request.person) : {}
  const offered = taskDetails.filter((detail) => known[detail])
  const needed = offered.filter((detail) => needs.includes(detail))
  const concerns = system.rights.some((right) => toAsk.rights.includes(right))
  return (
    <fieldset className="space-y-4 rounded-md border border-line bg-surface p-4">
      <legend className="px-2 font-semibold">
        <bdi>{name}</bdi>
      </legend>
      <CheckboxField
        name={`ask.${id}`}
        label={rightsText(toAsk, setAsideFor(request.history, toAsk.rights))}
        options={[{ value: 'yes', label: t('desk.pages.tasks.new.ask', { system: name }), hint: system.holds }]}
        chosen={concerns ? ['yes'] : []}
      />
      <CheckboxField
        name={`details.${id}`}
        label={t('desk.pages.tasks.new.details', { owner })}
        hint={t('desk.pages.tasks.new.detailsHint')}
        options={offered.map((value) => ({ value, label: t(`desk.taskDetails.${value}`), ...shown(known[value]) }))}
        chosen={needed.length > 0 ? needed : offered.slice(0, 1)}
      />
      <TextField
        name={`dueOn.${id}`}
        type="date"
        label={t('desk.pages.tasks.new.dueOn')}
        width="sm:w-48"
        defaultValue={usualDay(request, dueDays)}
      />
      <TextAreaField
        name={`note.${id}`}
        label={t('desk.shell.optional', { label: t('desk.pages.tasks.new.note', { owner }) })}
        hint={t('desk.pages.tasks.new.noteHint')}
        rows={2}
      />
    </fieldset>
  )
}

const shownAtMost = 120

/** What the owner would read, so that nobody gives away more than they think. */
function shown(value: string | undefined): { hint?: string } {
  if (!value) return {}
  return { hint: value.length > shownAtMost ? `${value.slice(0, shownAtMost)}…` : value }
}

/** As the register says, and never by itself after the day on which the person is to be answered. */
function usualDay({ today, deadline: { dueOn } }: DeskRequest, dueDays: number): Day {
  const day = addDays(today, dueDays)
  if (!dueOn || !isAfter(day, dueOn)) return day
  return isAfter(today, dueOn) ? today : dueOn
}

function rightsText({ rights, carryOut }: RightsToAsk, setAside: readonly Right[]): string {
  const search = rights.filter((right) => !carryOut.includes(right))
  const texts = [
    search.length > 0 && t('desk.pages.tasks.new.search', { rights: namesOf(search) }),
    setAside.length > 0 && t('desk.pages.tasks.new.setAside', { rights: namesOf(setAside) }),
    carryOut.length > 0 && t('desk.pages.tasks.new.carryOut', { rights: namesOf(carryOut) }),
  ]
  return texts.filter(Boolean).join('. ')
}

function namesOf(rights: readonly Right[]): string {
  return new Intl.ListFormat(deskLanguage).format(rights.map((right) => t(`common.rightNames.${right}`)))
}
