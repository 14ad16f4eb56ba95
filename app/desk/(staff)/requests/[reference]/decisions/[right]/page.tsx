import { notFound } from 'next/navigation'
import { childWarnings } from '@/domain/policies/children'
import { isWithoutDoubt } from '@/domain/policies/identity'
import { needsDoing } from '@/domain/requests/history'
import { isRight, needsNoIdentity, type Right } from '@/domain/rights'
import { formatDay } from '@/messages/format-day'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CarryOutForm } from '../../../../../_request/carry-out-form'
import { DecisionFields } from '../../../../../_request/decision-fields'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { pathOf } from '../../../../../_request/addresses'
import { deskLanguage, t } from '../../../../../words'
import { decide } from '../../../actions'

export default async function DecisionPage({ params, searchParams }: RequestPageProps<{ right: string }>) {
  const { reference, right } = await params
  const request = await readRequest(reference)
  const asked = isRight(right) && request.facts.rights.find((each) => each.right === right)
  if (!asked) notFound()
  const { again } = await searchParams
  if (isUndone(right, request) && again === undefined) return <CarryOutForm request={request} right={right} />
  const title = t('desk.pages.decision.title', { right: t(`common.rightNames.${right}`) })
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} right={right} />}>
      <VerbForm
        request={request}
        verb="decision"
        keeps
        action={decide}
        title={title}
        submit={t('desk.pages.decision.submit')}
        hidden={{ right }}
      >
        <DecisionFields right={right} regimes={asked.regimes} request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function isUndone(right: Right, { facts }: DeskRequest): boolean {
  const decided = facts.decisions.get(right)
  return decided !== undefined && needsDoing(right, decided.decision) && !facts.done.has(right)
}

function Intro({ request, right }: { request: DeskRequest; right: Right }) {
  const { facts } = request
  const decided = facts.decisions.get(right)
  const warnings = childWarnings(facts, request.history)
  return (
    <>
      {decided && (
        <p className="text-ink">
          {t('desk.pages.decision.decided', {
            day: formatDay(decided.on, deskLanguage),
            decision: t(`desk.decisions.${decided.decision}`),
          })}
        </p>
      )}
      {!needsNoIdentity(right) && warnings.length > 0 && (
        <Notice tone="warn">
          <div className="mb-3 space-y-2 text-ink">
            {warnings.map((warning) => (
              <p key={warning}>{t(`desk.pages.child.warnings.${warning}`)}</p>
            ))}
          </div>
          <ButtonLink kind="quiet" href={pathOf(request, 'child')}>
            {t('desk.verbs.child')}
          </ButtonLink>
        </Notice>
      )}
      {!needsNoIdentity(right) && !isWithoutDoubt(facts.identity) && (
        <Notice tone="warn">
          <p className="mb-3 text-ink">{t('desk.pages.decision.identityFirst')}</p>
          <ButtonLink kind="quiet" href={pathOf(request, 'identity')}>
            {t('desk.pages.decision.toIdentity')}
          </ButtonLink>
        </Notice>
      )}
    </>
  )
}
