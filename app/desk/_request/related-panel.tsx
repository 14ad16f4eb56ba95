import { Panel } from '@/components/desk/panel'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'
import { alikeRequests } from '@/db/queries/alike-requests'
import { linksOf } from '@/db/queries/related-requests'
import { suggestionsFor } from '@/domain/requests/duplicates'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'

/** What was asked from the page of this request or before it, and what may be the same person asking the same. */
export async function RelatedPanel({ request }: { request: DeskRequest }) {
  const lines = [...(await linkedLines(request)), ...(await suggestedLines(request))]
  if (lines.length === 0) return null
  return (
    <Panel id="related" title={t('desk.related.title')}>
      <ul className="space-y-3">
        {lines.map(({ reference, texts }) => (
          <li key={reference}>
            <TextLink href={pathOf({ reference })}>
              <Reference reference={reference} />
            </TextLink>
            {texts.map((text) => (
              <p key={text} className="text-sm text-ink-soft">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">{t('desk.related.note')}</p>
    </Panel>
  )
}

type Line = { reference: string; texts: string[] }

async function linkedLines({ context, request }: DeskRequest): Promise<Line[]> {
  const links = await linksOf(context.db, context.actor, request)
  return links.map(({ reference, how, when }) => ({ reference, texts: [t(`desk.related.links.${when}-${how}`)] }))
}

async function suggestedLines({ context, request, facts, reference }: DeskRequest): Promise<Line[]> {
  const others = await alikeRequests(context.db, context.actor, request)
  const rights = facts.rights.map(({ right }) => right)
  const suggested = suggestionsFor({ reference, receivedOn: facts.receivedOn, rights }, others)
  return suggested.flatMap(({ reference: theirs, kind, rights: shared }) => {
    const other = others.find((each) => each.reference === theirs)
    if (!other) return []
    const { isSameAddress, receivedOn, state } = other
    const list = new Intl.ListFormat(deskLanguage)
    const named = list.format(shared.map((right) => t(`common.rightNames.${right}`)))
    return {
      reference: theirs,
      texts: [
        `${t(`desk.related.${isSameAddress ? 'same-address' : 'same-name'}`)} ${t(`desk.related.kinds.${kind}`, { rights: named })}`,
        t('desk.related.received', { day: formatDay(receivedOn, deskLanguage), state }),
      ],
    }
  })
}
