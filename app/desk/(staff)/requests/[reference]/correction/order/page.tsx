import { CertainField, CheckboxField, RadioField, TextField } from '@/components/desk/fields'
import { orderGivers } from '@/domain/requests/order-givers'
import { CorrectionKinds } from '../../../../../_request/correction-kinds'
import { rightOptions } from '../../../../../_request/options'
import type { RequestPageProps } from '../../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../../_request/verb-page'
import { t } from '../../../../../words'
import { recordOrder } from '../../../actions'

export default async function OrderedDayPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.order.title')
  const intro = (
    <>
      <CorrectionKinds request={request} current="order" />
      <p>{t('desk.pages.order.intro')}</p>
    </>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="order"
        action={recordOrder}
        title={title}
        submit={t('desk.pages.order.submit')}
        preview="changes"
      >
        <WhoOrdered />
        <WhatWasOrdered request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function WhoOrdered() {
  const givers = orderGivers.map((giver) => ({ value: giver, label: t(`desk.pages.order.${giver}`) }))
  return (
    <>
      <RadioField name="by" label={t('desk.pages.order.who')} options={givers} />
      <TextField name="orderedBy" label={t('desk.pages.order.name')} />
      <TextField name="fileReference" label={t('desk.pages.order.fileReference')} width="sm:w-72" />
      <TextField
        name="documentOn"
        type="date"
        label={t('desk.pages.order.documentOn')}
        hint={t('desk.pages.order.documentOnHint')}
        width="sm:w-48"
      />
    </>
  )
}

function WhatWasOrdered({ request: { facts } }: { request: DeskRequest }) {
  const asked = facts.rights.map(({ right }) => right)
  return (
    <>
      <CheckboxField name="rights" label={t('desk.pages.order.rights')} options={rightOptions(asked)} chosen={asked} />
      <TextField name="day" type="date" label={t('desk.pages.order.day')} width="sm:w-48" />
      <CertainField
        name="certainOf"
        about="day"
        title={t('desk.pages.order.certain')}
        label={t('desk.pages.order.really')}
      />
    </>
  )
}
