import { forbidden, notFound } from 'next/navigation'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { listMembers, type MemberLine } from '@/db/queries/member-list'
import { mayAt } from '@/domain/policies/permissions'
import { currentContext, type DeskContext } from '../../_server/session'

export type Managed = { context: DeskContext; controller: Controller }

/** The controllers whose settings and members this person manages; who manages none is told so. */
export async function managedControllers(): Promise<{ context: DeskContext; controllers: Controller[] }> {
  const context = await currentContext()
  const all = await controllersOf(context.db, context.actor)
  const controllers = all.filter(({ id }) => mayAt(context.actor, 'manage', id))
  if (controllers.length === 0) forbidden()
  return { context, controllers }
}

export async function managedController(slug: string): Promise<Managed> {
  const { context, controllers } = await managedControllers()
  const controller = controllers.find((each) => each.slug === slug) ?? notFound()
  return { context, controller }
}

export async function managedMember(params: {
  slug: string
  userId: string
}): Promise<Managed & { member: MemberLine; isOneself: boolean }> {
  const { context, controller } = await managedController(params.slug)
  const members = await listMembers(context.db, context.actor, controller.id)
  const member = members.find(({ userId }) => userId === params.userId) ?? notFound()
  return { context, controller, member, isOneself: member.userId === context.person.userId }
}
