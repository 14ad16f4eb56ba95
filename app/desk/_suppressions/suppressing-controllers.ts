import { forbidden, notFound } from 'next/navigation'
import type { Controller } from '@/db/queries/case-file'
import { currentContext, type DeskContext } from '../../_server/session'
import { suppressingOnes } from './find-suppressing'

/** The organisations at whose list of people not to be written to this person may look; who may at none is told so. */
export async function suppressingControllers(): Promise<{ context: DeskContext; controllers: Controller[] }> {
  const context = await currentContext()
  const controllers = await suppressingOnes(context)
  if (controllers.length === 0) forbidden()
  return { context, controllers }
}

/** One of them. */
export async function suppressingController(slug: string): Promise<{ context: DeskContext; controller: Controller }> {
  const { context, controllers } = await suppressingControllers()
  return { context, controller: controllers.find((each) => each.slug === slug) ?? notFound() }
}
