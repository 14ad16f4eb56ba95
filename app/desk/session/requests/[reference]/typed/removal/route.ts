import { redirect } from 'next/navigation'
import { destroyTyped } from '@/casework/keep-typed'
import { FormRefused, readForm } from '../../../../../../_server/form-post'
import { house } from '../../../../../../_server/house'
import { staffContext } from '../../../../../../_server/session'
import { signInAddress, wayBack } from '../../../../../../_server/way-back'

type RouteContext = { params: Promise<{ reference: string }> }

const fields = { back: 'one', typedOn: 'one' } as const

/** Throws away what this person had typed into a form and not sent, and leads back to the form. */
export async function POST(request: Request, route: RouteContext): Promise<Response> {
  const { origin, environment } = await house()
  try {
    const typed = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
    const back = wayBack(typed.back)
    const context = await staffContext()
    if (!context) redirect(signInAddress(back))
    await destroyTyped(context, (await route.params).reference, typed.typedOn)
    return new Response(null, { status: 303, headers: { Location: back } })
  } catch (fault) {
    if (fault instanceof FormRefused) return new Response(null, { status: fault.status })
    throw fault
  }
}
