import { CheckboxField, RadioField, TextAreaField, TextField } from '@/components/desk/fields'
import { restrictionVerdicts } from '@/casework/restrict-processing'
import { restrictionSources } from '@/domain/policies/restriction'
import type { Right } from '@/domain/rights'
import { rightOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { StandingRestrictions } from '../../../../_request/standing-restrictions'
import { rightsFor } from '../../../../_request/verb-obstacle'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { restrict } from '../../actions'

export default async function RestrictionPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.restriction.title')
  const rights = rightsFor(request, 'restriction')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} rights={rights} />}>
      <VerbForm
        request={request}
        verb="restriction"
        action={restrict}
        title={title}
        submit={t('desk.pages.restriction.submit')}
      >
        <CheckboxField
          name="rights"
          label={t('desk.pages.restriction.rights')}
          options={rightOptions(rights)}
          chosen={rights}
        />
        <Verdict />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request, rights }: { request: DeskRequest; rights: readonly Right[] }) {
  const asked = request.facts.rights.filter(({ right }) => rights.includes(right))
  const law = [...new Set(asked.flatMap((each) => restrictionSources(each, request.rule.lawOf)))].join(', ')
  return (
    <>
      {rights.length > 0 && <p>{t('desk.pages.restriction.intro', { law })}</p>}
      <StandingRestrictions request={request} />
    </>
  )
}

function Verdict() {
  return (
    <>
      <RadioField
        name="verdict"
        label={t('desk.pages.restriction.verdict')}
        options={restrictionVerdicts.map((verdict) => ({
          value: verdict,
          label: t(`desk.pages.restriction.${verdict}`),
          hint: t(`desk.pages.restriction.${verdict}Hint`),
        }))}
      />
      <TextField
        name="on"
        type="date"
        label={t('desk.pages.restriction.on')}
        hint={t('desk.pages.restriction.onHint')}
        width="sm:w-48"
      />
      <TextAreaField
        name="because"
        label={t('desk.pages.restriction.because')}
        hint={t('desk.pages.restriction.becauseHint')}
        rows={4}
      />
    </>
  )
}
