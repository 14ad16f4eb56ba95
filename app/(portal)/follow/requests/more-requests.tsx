import { Button } from '@/components/ui/button'
import { Bullets, Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { rightsToTakeBack } from '@/domain/requests/history'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

type Props = { t: Translator; own: OwnCase }

/** What was asked from this page and before, and how to ask again once this request is closed. */
export function MoreRequests({ t, own }: Props) {
  const { facts, links, file } = own
  const isClosed = facts.state === 'closed'
  const action = `/follow/requests/${file.request.reference}/again`
  return (
    <>
      {links.length > 0 && (
        <Section title={t('follow.links.title')}>
          <Bullets items={links.map(({ reference, when, how }) => t(`follow.links.${when}-${how}`, { reference }))} />
        </Section>
      )}
      {isClosed && (
        <div className="print:hidden">
          <Section title={t('follow.again.title')}>
            <p>{t('follow.again.text')}</p>
            <form method="post" action={action}>
              <Button kind="quiet">{t('follow.again.button')}</Button>
            </form>
          </Section>
        </div>
      )}
    </>
  )
}

/** The ways on that few need: take back, and a copy of what is kept. */
export function FurtherSteps({ t, own }: Props) {
  const { facts, file } = own
  const page = `/follow/requests/${file.request.reference}`
  return (
    <ul className="space-y-2 print:hidden">
      {facts.state !== 'closed' && rightsToTakeBack(facts).length > 0 && (
        <li>
          <TextLink href={`${page}/withdraw`}>{t('follow.withdraw.link')}</TextLink>
        </li>
      )}
      {facts.state !== 'unconfirmed' && (
        <li>
          <TextLink href={`${page}/copy`}>{t('follow.copy.link')}</TextLink>
        </li>
      )}
    </ul>
  )
}
