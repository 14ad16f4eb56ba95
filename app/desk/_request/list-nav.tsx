import { TextLink } from '@/components/ui/text-link'
import { neighboursOf } from '@/db/queries/neighbours'
import { addressIn, withList } from '../_queue/list-from'
import { t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'

/** Back to the list that somebody came from, with its filter and at its place; on the overview the requests beside this one. */
export function ListNav({ request, withNeighbours }: { request: DeskRequest; withNeighbours: boolean }) {
  const { from } = request
  const tab = from === undefined ? undefined : addressIn(from).tab
  return (
    <nav
      aria-label={t('desk.request.list.label')}
      className="mb-3 flex flex-wrap items-center justify-between gap-x-6 print:hidden"
    >
      <TextLink href={from === undefined ? '/desk' : `/desk?${from}`} className="inline-block py-2">
        <Arrow text="←" />
        {tab ? t('desk.request.list.back', { list: t(`desk.queue.${tab}`) }) : t('desk.request.back')}
      </TextLink>
      {withNeighbours && from !== undefined && <Neighbours request={request} from={from} />}
    </nav>
  )
}

async function Neighbours({ request, from }: { request: DeskRequest; from: string }) {
  const { tab, order, filter } = addressIn(from)
  if (!tab) return null
  const { db, keyring, actor } = request.context
  const { previous, next } = await neighboursOf(db, actor, { keyring }, { tab, order, filter }, request.request.id)
  return (
    <span className="flex flex-wrap gap-x-6">
      {previous && (
        <TextLink href={withList(pathOf({ reference: previous }), from)} rel="prev" className="inline-block py-2">
          <Arrow text="←" />
          {t('desk.request.list.previous')}
        </TextLink>
      )}
      {next && (
        <TextLink href={withList(pathOf({ reference: next }), from)} rel="next" className="inline-block py-2">
          {t('desk.request.list.next')}
          <Arrow text="→" isAfter />
        </TextLink>
      )}
    </span>
  )
}

function Arrow({ text, isAfter = false }: { text: string; isAfter?: boolean }) {
  return (
    <span aria-hidden="true" className={`${isAfter ? 'ms-2' : 'me-2'} inline-block rtl:-scale-x-100`}>
      {text}
    </span>
  )
}
