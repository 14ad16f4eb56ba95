import { TextLink } from '@/components/ui/text-link'
import type { Regime } from '@/domain/regimes/regime'
import { lawsCountingByAddress, lawsCountingFromLetter } from '@/domain/requests/deadline-options'
import { t } from '../words'
import { fitsState } from './form-verbs'
import type { DeskRequest } from './read-request'
import { pathOf } from './addresses'

/** What a law of the request counts by and nobody has recorded, with the page where to; nothing where all is known. */
export function MissingClockFacts({ request }: { request: DeskRequest }) {
  const { facts, rule } = request
  const judged = { facts, lawOf: rule.lawOf }
  const [byLetter] = facts.letterOn === null ? lawsCountingFromLetter(judged) : []
  const [byAddress] = facts.designatedAddress === null ? lawsCountingByAddress(judged) : []
  if (!fitsState('correction', facts.state)) return null
  return (
    <>
      {byLetter && <Missing request={request} law={byLetter} says="missingLetter" path="correction/letter" />}
      {byAddress && <Missing request={request} law={byAddress} says="missingAddress" path="correction/address" />}
    </>
  )
}

type MissingProps = { request: DeskRequest; law: Regime; says: 'missingLetter' | 'missingAddress'; path: string }

function Missing({ request, law, says, path }: MissingProps) {
  return (
    <p className="mt-4">
      {t(`desk.pages.correction.${says}`, { law: t(`common.laws.${law.id}`) })}{' '}
      {request.may('correct') && (
        <TextLink href={pathOf(request, path)}>{t('desk.pages.correction.recordIt')}</TextLink>
      )}
    </p>
  )
}
