import { SubmitButton } from '@/components/desk/submit-button'
import { TextLink } from '@/components/ui/text-link'
import { ownNames } from '@/domain/languages'
import { acceptSuggested, setDraftAside } from '../(staff)/requests/draft-actions'
import { t } from '../words'
import { pathOf } from './addresses'
import { NoAddress } from './no-address'
import type { DeskRequest } from './read-request'
import { SuggestedRights } from './suggested-rights'
import { verbObstacle } from './verb-obstacle'

/** Whether it is a letter from the mailbox that this person may take up as a request. */
export function isMailDraft(request: DeskRequest): boolean {
  const { heldBecause, spamMarkedOn } = request.facts
  return heldBecause === 'mailed-in' && !spamMarkedOn && verbObstacle(request, 'release') === undefined
}

/** What a letter from the mailbox seems to ask for, with one button that accepts it so and one that sets it aside. */
export function MailDraft({ request }: { request: DeskRequest }) {
  const unseen = (
    <>
      <input type="hidden" name="reference" value={request.reference} />
      <input type="hidden" name="version" value={request.request.version} />
    </>
  )
  const working = t('desk.shell.working')
  return (
    <div className="space-y-3">
      <SuggestedRights words={request.person?.words ?? ''} />
      <p>{t('desk.pages.release.writtenIn', { language: ownNames[request.facts.language] })}</p>
      <NoAddress request={request} />
      <div className="flex flex-wrap gap-3">
        <form action={acceptSuggested}>
          {unseen}
          {request.facts.rights.map(({ right }) => (
            <input key={right} type="hidden" name="rights" value={right} />
          ))}
          <SubmitButton working={working}>{t('desk.pages.release.accept')}</SubmitButton>
        </form>
        <form action={setDraftAside}>
          {unseen}
          <SubmitButton kind="quiet" working={working}>
            {t('desk.pages.release.notRequest')}
          </SubmitButton>
        </form>
      </div>
      <p>
        <TextLink href={pathOf(request, 'release')} className="inline-block py-1">
          {t('desk.pages.release.change')}
        </TextLink>
      </p>
    </div>
  )
}
