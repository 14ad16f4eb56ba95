import { CheckboxField, RadioField, TextAreaField } from '@/components/desk/fields'
import { TextLink } from '@/components/ui/text-link'
import { childConsidered } from '@/domain/policies/children'
import { childViews, interests, understandings } from '@/domain/requests/child'
import { pathOf } from '../../../../_request/addresses'
import { consentText } from '../../../../_request/consent-text'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { verbObstacle } from '../../../../_request/verb-obstacle'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { recordChild } from '../../actions'

export default async function ChildPage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const title = t('desk.pages.child.title')
  return (
    <VerbPage request={request} title={title} intro={<Intro request={request} />}>
      <VerbForm request={request} verb="child" action={recordChild} title={title} submit={t('desk.pages.child.submit')}>
        <ChildFields request={request} />
      </VerbForm>
    </VerbPage>
  )
}

function Intro({ request }: { request: DeskRequest }) {
  const consent = consentText(request)
  return (
    <>
      <p>{t('desk.pages.child.intro')}</p>
      {consent && (
        <p className="text-ink">
          {t('desk.request.consent')}: {consent}{' '}
          {!verbObstacle(request, 'parent') && (
            <TextLink href={pathOf(request, 'parent')} className="inline-block py-1">
              {t('desk.verbs.parent')}
            </TextLink>
          )}
        </p>
      )}
    </>
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
