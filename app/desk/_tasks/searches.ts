import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import { deskLanguage, t } from '../words'
import type { ShownTask } from './shown-task'

type Searches = { systems: string; identifiers: string; searchedBy: string; searchedOn: Day | undefined }

/** What colleagues searched for a right, by what, who did and when last; empty where nobody did. */
export function searchesOf(tasks: readonly ShownTask[], right: Right): Searches {
  const done = tasks.filter(
    ({ rights, answer, standing }) => answer && standing !== 'withdrawn' && rights.includes(right),
  )
  const searched = done.filter(({ answer }) => answer?.data.finding !== 'could-not')
  const details = new Set(searched.flatMap((task) => task.details))
  const people = new Set(searched.flatMap(({ answered }) => answered?.searchedBy ?? []))
  const list = new Intl.ListFormat(deskLanguage)
  return {
    systems: searched.map(({ system }) => system).join('\n'),
    identifiers: [...details].map((detail) => t(`desk.taskDetails.${detail}`)).join('\n'),
    searchedBy: list.format(people),
    searchedOn: searched
      .flatMap(({ answer }) => answer?.on ?? [])
      .sort()
      .at(-1),
  }
}
