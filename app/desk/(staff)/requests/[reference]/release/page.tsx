import { CheckboxField, SelectField } from '@/components/desk/fields'
import { languages, ownNames } from '@/domain/languages'
import { IntroWithLink } from '../../../../_request/intro-with-link'
import { NoAddress } from '../../../../_request/no-address'
import { rightOptions } from '../../../../_request/options'
import type { RequestPageProps } from '../../../../_request/page-props'
import { type DeskRequest, readRequest } from '../../../../_request/read-request'
import { SuggestedRights } from '../../../../_request/suggested-rights'
import { VerbForm, VerbPage } from '../../../../_request/verb-page'
import { t } from '../../../../words'
import { acceptChanged, release } from '../../actions'

export default async function ReleasePage({ params }: RequestPageProps) {
  const request = await readRequest((await params).reference)
  const { heldBecause } = request.facts
  return heldBecause === 'mailed-in' ? <DraftPage request={request} /> : <HeldPage request={request} />
}

function HeldPage({ request }: { request: DeskRequest }) {
  const { heldBecause } = request.facts
  const title = t('desk.pages.release.title')
  const intro = (
    <IntroWithLink request={request} to="spam" link={t('desk.pages.release.spam')}>
      {heldBecause && <p>{t(`desk.held.${heldBecause}`)}</p>}
      <p>{t('desk.pages.release.intro')}</p>
    </IntroWithLink>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="release"
        action={release}
        title={title}
        submit={t('desk.pages.release.submit')}
      />
    </VerbPage>
  )
}

/** A letter from the mailbox: what it asks for, and its language, stand as its words suggest, and can be changed without a reason. */
function DraftPage({ request }: { request: DeskRequest }) {
  const title = t('desk.pages.release.draftTitle')
  const intro = (
    <IntroWithLink request={request} to="spam" link={t('desk.pages.release.spam')}>
      <SuggestedRights words={request.person?.words ?? ''} />
      <NoAddress request={request} />
      <p>{t('desk.pages.release.draftIntro')}</p>
    </IntroWithLink>
  )
  return (
    <VerbPage request={request} title={title} intro={intro}>
      <VerbForm
        request={request}
        verb="release"
        action={acceptChanged}
        title={title}
        submit={t('desk.pages.release.accept')}
      >
        <CheckboxField
          name="rights"
          label={t('desk.pages.release.asked')}
          options={rightOptions()}
          chosen={request.facts.rights.map(({ right }) => right)}
        />
        <SelectField
          name="language"
          label={t('desk.pages.release.language')}
          hint={t('desk.pages.release.languageHint')}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
          defaultValue={request.facts.language}
        />
      </VerbForm>
    </VerbPage>
  )
}
