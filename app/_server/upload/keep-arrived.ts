import type { ChosenFile } from '@/casework/chosen-file'
import type { Outcome, Problem } from '@/casework/errors'
import { seeOther } from '../visit'
import type { Admitted } from './admit-files'

type Page = {
  keep: (arrived: Admitted<ChosenFile>['arrived']) => Promise<Outcome<unknown>>
  path: `/${string}`
  show: (shown: { problems: readonly Problem[]; added: number }) => Promise<Response>
}

/** Keeps the files that are good, says of each of the others what is wrong with it, and loses none. */
export async function keepArrived(
  { arrived, problems }: Admitted<ChosenFile>,
  { keep, path, show }: Page,
): Promise<Response> {
  const outcome = arrived.length > 0 ? await keep(arrived) : undefined
  if (outcome?.ok && problems.length === 0) return seeOther(`${path}?added=${arrived.length}`)
  const refused = outcome && !outcome.ok ? outcome.problems : []
  return show({ problems: [...refused, ...problems], added: outcome?.ok ? arrived.length : 0 })
}

/** How many files the address says were kept just now. */
export function addedSaid(request: Request): number {
  const said = new URL(request.url).searchParams.get('added') ?? ''
  return /^[1-5]$/.test(said) ? Number(said) : 0
}
