import { redirect } from 'next/navigation'
import { destroyTyped } from '@/casework/keep-typed'
import { isOurForm, textOf } from '../../../../../../_server/desk-form'
import { staffContext } from '../../../../../../_server/session'
import { signInAddress, wayBack } from '../../../../../../_server/way-back'

type RouteContext = { params: Promise<{ reference: string }> }

/** Throws away what this person had typed into a form and not sent, and leads back to the form. */
export async function POST(request: Request, route: RouteContext): Promise<Response> {
  if (!(await isOurForm())) return new Response(null, { status: 403 })
  const form = await request.formData()
  const back = wayBack(textOf(form, 'back'))
  const context = await staffContext()
  if (!context) redirect(signInAddress(back))
  await destroyTyped(context, (await route.params).reference, textOf(form, 'typedOn'))
  return new Response(null, { status: 303, headers: { Location: back } })
}
