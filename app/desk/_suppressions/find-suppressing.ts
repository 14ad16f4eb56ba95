import type { Context } from '@/casework/context'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { mayAt } from '@/domain/policies/permissions'

type World = Pick<Context, 'db' | 'actor'>

/** The organisations at whose list of people not to be written to this member may look. */
export async function suppressingOnes({ db, actor }: World): Promise<Controller[]> {
  return (await controllersOf(db, actor)).filter(({ id }) => mayAt(actor, 'suppress', id))
}

/** One of them, by its address. */
export async function findSuppressing(world: World, slug: string): Promise<Controller | undefined> {
  return (await suppressingOnes(world)).find((each) => each.slug === slug)
}
