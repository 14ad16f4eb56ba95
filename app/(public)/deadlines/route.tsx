import { deadline } from '@/domain/deadlines/deadline'
import { countCalculation } from '../../_server/rate-limits'
import { publicRoute } from '../../_server/public-route'
import { showPage, type Visit } from '../../_server/visit'
import { CalculatorPage } from './calculator-page'
import { placeOf } from './places'
import { questionOf } from './question'
import { readTyped } from './typed'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** The calculator: a form by GET, so that an answer has an address, and nothing is stored. */
async function show(visit: Visit): Promise<Response> {
  const { request, house, address, t, language } = visit
  const typed = readTyped(new URL(request.url))
  if (typed.wantsAnswer) await countCalculation(house, address)
  const { problems, input } = typed.wantsAnswer ? questionOf(typed) : { problems: [] }
  const answer = input && { input, place: placeOf(typed), deadline: deadline(input) }
  const content = <CalculatorPage {...{ t, language, typed, problems, answer }} />
  const hasProblem = problems.length > 0
  const { search: query } = new URL(request.url)
  return showPage(
    visit,
    { title: t('calculator.title'), hasProblem, query, content },
    { status: hasProblem ? 400 : 200 },
  )
}
