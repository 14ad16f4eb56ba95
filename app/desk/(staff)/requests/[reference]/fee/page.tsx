import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@/components/desk/fields'
import { ButtonLink } from '@/components/ui/button'
import { currencies, feeReasons } from '@/domain/policies/fee-rules'
import { feeArticles, feeRulesFor } from '@/domain/policies/fees'
import type { NewEvent } from '@/domain/requests/events'
import { lawsOfRequest } from '@/domain/requests/laws'
import { unpaidFees } from '@/domain/requests/questions'
import { formatDay } from '@/messages/format-day'
import { ClockEffect } from '../../../../_request/clock-effect'
import { rightOptions } from '../../../../_request/options'
import { LawSource } from '../../../../_request/law-source'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { pathOf } from '../../../../_request/addresses'
import { rightsFor } from '../../../../_request/verb-obstacle'
import { deskLanguage, t } from '../../../../words'
import { askForFee } from '../../actions'

export default async function FeePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.fee.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm
        request={request}
        verb="fee"
        action={askForFee}
        title={title}
        submit={t('desk.pages.fee.submit')}
        preview="letter"
      >
        <FeeFields request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function FeeFields({ request }: { request: DeskRequest }) {
  const chargeable = rightsFor(request, 'fee')
  const [only, ...others] = chargeable
  return (
    <>
      <CheckboxField
        name="rights"
        label={t('desk.pages.fee.rights')}
        options={rightOptions(chargeable)}
        chosen={only && others.length === 0 ? [only] : []}
      />
      <RadioField name="reason" label={t('desk.pages.fee.reason')} options={reasonOptions(request)} />
      <TextField
        name="amount"
        label={t('desk.pages.fee.amount')}
        hint={t('desk.pages.fee.amountHint')}
        inputMode="decimal"
        width="sm:w-48"
      />
      <SelectField
        name="currency"
        label={t('desk.pages.fee.currency')}
        options={currencies.map((currency) => ({ value: currency, label: currency }))}
      />
      <TextAreaField
        name="because"
        label={t('desk.pages.fee.because')}
        hint={t('desk.pages.fee.becauseHint')}
        rows={4}
      />
    </>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const open = unpaidFees(request.history).at(-1)
  const chargeable = rightsFor(request, 'fee')
  const event: NewEvent = {
    type: 'feeRequested',
    rights: chargeable,
    data: { amount: '1', currency: 'EUR', reason: 'unfounded-or-excessive' },
  }
  return (
    <>
      <p>{t('desk.pages.fee.intro')}</p>
      <LawSource sources={feeSources(request)} />
      {open && chargeable.length > 0 && (
        <p className="flex flex-wrap items-center gap-4 text-ink">
          {t('desk.pages.fee.open', { day: formatDay(open.askedOn, deskLanguage) })}
          <ButtonLink href={pathOf(request, 'fee/payment')}>{t('desk.pages.fee.toPayment')}</ButtonLink>
        </p>
      )}
      <ClockEffect request={request} verb="fee" event={event} />
    </>
  )
}

/** Where the laws that know a fee for something asked here say when one may be charged. */
function feeSources(request: DeskRequest): string[] {
  const chargeable = rightsFor(request, 'fee')
  const { facts, rule } = request
  const rights = facts.rights.filter(({ right }) => chargeable.includes(right))
  return lawsOfRequest({ facts: { rights }, lawOf: rule.lawOf }).map(({ fees }) => fees.source)
}

/** The reasons that the laws of this request know, each with its articles. */
function reasonOptions({ facts, rule: { lawOf } }: DeskRequest) {
  return feeReasons.flatMap((reason) => {
    const articles = facts.rights.flatMap(({ right, regimes }) =>
      feeRulesFor(right, regimes, lawOf).some((rule) => rule.reason === reason)
        ? feeArticles(right, regimes, reason, lawOf)
        : [],
    )
    const hint = [...new Set(articles)].join('; ')
    return articles.length > 0 ? [{ value: reason, label: t(`desk.pages.feeReasons.${reason}`), hint }] : []
  })
}
