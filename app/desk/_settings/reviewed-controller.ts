import { forbidden, notFound } from 'next/navigation'
import { controllersOf } from '@/db/queries/controllers'
import { mayAt } from '@/domain/policies/permissions'
import { currentContext } from '../../_server/session'
import type { Managed } from '../_members/managed'

/** The controller of which this person may review and confirm a re-dating. */
export async function reviewedController(slug: string): Promise<Managed> {
  const context = await currentContext()
  const all = await controllersOf(context.db, context.actor)
  const controller = all.find((each) => each.slug === slug) ?? notFound()
  if (!mayAt(context.actor, 'redate', controller.id)) forbidden()
  return { context, controller }
}
