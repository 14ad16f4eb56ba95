import { createHash } from 'node:crypto'
import { NotFound } from '@/casework/errors'
import { useCalendarLink } from '@/db/accounts/calendar-links'
import { findGrants } from '@/db/accounts/staff'
import { listDueDays } from '@/db/queries/due-days'
import { tokenHash } from '@/db/sealing/tokens'
import { staff } from '@/domain/policies/actor'
import { dueDaysCalendar } from '@/emails/due-days-calendar'
import { countFetch, countMiss } from '../../_server/calendar-limits'
import { publicRoute } from '../../_server/public-route'
import type { Visit } from '../../_server/visit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** The due days of whoever's link this is, as they may see them now; a dead link and an unknown one are alike. */
async function show({ house, params, address, request, t }: Visit): Promise<Response> {
  const hash = tokenHash((params['token'] ?? '').replace(/\.ics$/, ''))
  const actor = await ownerOf(house, hash)
  if (!actor) {
    await countMiss(house, address)
    throw new NotFound()
  }
  await countFetch(house, hash)
  const text = dueDaysCalendar(await listDueDays(house.db, actor), house.origin, t)
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { ETag: etag } })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="due-days.ics"',
      ETag: etag,
    },
  })
}

async function ownerOf({ db }: Visit['house'], hash: string) {
  const userId = await useCalendarLink(db, hash)
  const grants = userId === undefined ? [] : await findGrants(db, userId)
  return userId !== undefined && grants.length > 0 ? staff(userId, grants) : undefined
}
