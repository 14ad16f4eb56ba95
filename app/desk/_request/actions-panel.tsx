import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { isMailDraft, MailDraft } from './mail-draft'
import { nextStepLink } from './next-step-link'
import type { DeskRequest } from './read-request'
import { type VerbLinks, verbLinks } from './verb-links'

/** The next step first, everything else below it. */
export function ActionsPanel({ request }: { request: DeskRequest }) {
  const { says, button } = nextStepLink(request)
  const others = verbLinks(request)
  return (
    <section aria-labelledby="next" className="rounded-md border-2 border-accent bg-surface p-4 sm:p-5 print:hidden">
      <h2 id="next" className="text-sm font-semibold text-ink-soft">
        {t('desk.request.next')}
      </h2>
      <p className="mt-1 mb-3 text-lg font-semibold">{says}</p>
      {isMailDraft(request) ? (
        <MailDraft request={request} />
      ) : (
        button && <ButtonLink href={button.href}>{button.text}</ButtonLink>
      )}
      {others.length > 0 ? (
        <>
          <h3 className="mt-5 text-sm font-semibold text-ink-soft">{t('desk.request.more')}</h3>
          {others.map((group) => (
            <VerbGroup key={group.group} {...group} />
          ))}
        </>
      ) : (
        <p className="mt-2 text-ink-soft">{t('desk.request.notPermitted')}</p>
      )}
    </section>
  )
}

function VerbGroup({ group, title, links }: VerbLinks) {
  return (
    <>
      <h4 id={`can-${group}`} className="mt-3 text-xs font-semibold text-ink-soft">
        {title}
      </h4>
      <ul aria-labelledby={`can-${group}`} className="grid grid-cols-2 gap-x-4">
        {links.map(({ href, text }) => (
          <li key={text}>
            <TextLink href={href} className="inline-block py-1">
              {text}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}
