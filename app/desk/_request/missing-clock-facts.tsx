import { TextLink } from '@/components/ui/text-link'
import { type FactToRecord, factsToRecord } from '@/domain/requests/deadline-options'
import { formatDay } from '@/messages/format-day'
import { pathOf } from './addresses'
import { deskLanguage, t } from '../words'
import { fitsState } from './form-verbs'
import type { DeskRequest } from './read-request'

/**
 * What a law of the request counts by and nobody has recorded, or what cannot be true, with the page where to; nothing
 * where all is known.
 */
export function MissingClockFacts({ request }: { request: DeskRequest }) {
  const { facts, rule } = request
  if (!fitsState('correction', facts.state)) return null
  return factsToRecord({ facts, lawOf: rule.lawOf }).map((each) => (
    <Missing key={each.fact} request={request} {...each} />
  ))
}

const says = {
  'no-letter-day': { words: 'missingLetter', link: 'recordIt', path: 'correction/letter' },
  'letter-after-receipt': { words: 'letterAfterReceipt', link: 'putItRight', path: 'correction/letter' },
  'no-address': { words: 'missingAddress', link: 'recordIt', path: 'correction/address' },
} as const

function Missing({ request, fact, law }: FactToRecord & { request: DeskRequest }) {
  const { words, link, path } = says[fact]
  const { letterOn, receivedOn } = request.facts
  const days = { letter: formatDay(letterOn ?? receivedOn, deskLanguage), day: formatDay(receivedOn, deskLanguage) }
  return (
    <p className="mt-4">
      {t(`desk.pages.correction.${words}`, { law: t(`common.laws.${law.id}`), ...days })}{' '}
      {request.may('correct') && <TextLink href={pathOf(request, path)}>{t(`desk.pages.correction.${link}`)}</TextLink>}
    </p>
  )
}
