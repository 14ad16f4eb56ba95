import { CheckboxField, TextAreaField, TextField } from '@/components/desk/fields'
import { standingRestrictions } from '@/domain/requests/restrictions'
import type { Right } from '@/domain/rights'
import { rightOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { StandingRestrictions } from '../../../../../_request/standing-restrictions'
import { rightsFor } from '../../../../../_request/verb-obstacle'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { lift, tellLifting } from '../../../actions'

export default async function LiftingPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const untold = rightsFor(request, 'lifting')
  const told = [...standingRestrictions(request.history)].flatMap(([right, { announced }]) =>
    announced?.leftOn ? right : [],
  )
  return (
    <VerbPage request={request} title={t('desk.pages.lifting.title')} intro={<Intro request={request} />}>
      {untold.length === 0 && told.length > 0 ? (
        <LiftForm request={request} rights={told} />
      ) : (
        <TellForm request={request} rights={untold} />
      )}
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  return (
    <>
      <p>{t('desk.pages.lifting.intro', { law: t('desk.pages.lifting.law') })}</p>
      <StandingRestrictions request={request} />
    </>
  )
}

type FormProps = { request: DeskRequest; rights: readonly Right[] }

function TellForm({ request, rights }: FormProps) {
  return (
    <VerbForm
      request={request}
      verb="lifting"
      action={tellLifting}
      title={t('desk.pages.lifting.title')}
      submit={t('desk.pages.lifting.submit')}
      preview="letter"
    >
      <WhichRights rights={rights} />
      <TextField
        name="liftsOn"
        type="date"
        label={t('desk.pages.lifting.liftsOn')}
        hint={t('desk.pages.lifting.liftsOnHint')}
        width="sm:w-48"
      />
      <TextAreaField
        name="because"
        label={t('desk.pages.lifting.because')}
        hint={t('desk.pages.lifting.becauseHint')}
        rows={4}
      />
    </VerbForm>
  )
}

function LiftForm({ request, rights }: FormProps) {
  return (
    <VerbForm
      request={request}
      verb="lifted"
      action={lift}
      title={t('desk.pages.lifting.liftTitle')}
      submit={t('desk.pages.lifting.liftSubmit')}
    >
      <WhichRights rights={rights} />
      <TextField
        name="on"
        type="date"
        label={t('desk.pages.lifting.on')}
        defaultValue={request.today}
        width="sm:w-48"
      />
    </VerbForm>
  )
}

function WhichRights({ rights }: { rights: readonly Right[] }) {
  return (
    <CheckboxField
      name="rights"
      label={t('desk.pages.lifting.rights')}
      options={rightOptions(rights)}
      chosen={[...rights]}
    />
  )
}
