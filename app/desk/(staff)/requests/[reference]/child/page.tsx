import { CheckboxField, RadioField, TextAreaField } from '@/components/desk/fields'
import { childConsidered } from '@/domain/policies/children'
import { childViews, interests, understandings } from '@/domain/requests/child'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { recordChild } from '../../actions'

export default async function ChildPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.child.title')
  return (
    <VerbPage request={request} title={title} intro={<p>{t('desk.pages.child.intro')}</p>}>
      <VerbForm request={request} verb="child" action={recordChild} title={title} submit={t('desk.pages.child.submit')}>
        <ChildFields request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function ChildFields({ request: { history } }: { request: DeskRequest }) {
  const known = childConsidered(history)
  return (
    <>
      <RadioField
        name="understanding"
        label={t('desk.pages.child.understanding')}
        options={understandings.map((value) => ({ value, label: t(`desk.pages.child.understandings.${value}`) }))}
        chosen={known?.understanding}
      />
      <RadioField
        name="view"
        label={t('desk.pages.child.view')}
        options={childViews.map((value) => ({ value, label: t(`desk.pages.child.views.${value}`) }))}
        chosen={known?.view}
      />
      <RadioField
        name="bestInterests"
        label={t('desk.pages.child.bestInterests')}
        options={interests.map((value) => ({ value, label: t(`desk.pages.child.interests.${value}`) }))}
        chosen={known?.bestInterests}
      />
      <CheckboxField
        name="courtOrder"
        label={t('desk.pages.child.courtOrder')}
        options={[{ value: 'yes', label: t('desk.pages.child.hasCourtOrder') }]}
        chosen={known?.courtOrder ? ['yes'] : []}
      />
      <TextAreaField
        name="because"
        label={t('desk.pages.child.because')}
        hint={t('desk.pages.child.becauseHint')}
        rows={4}
      />
    </>
  )
}
