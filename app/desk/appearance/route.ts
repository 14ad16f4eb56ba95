import { NextResponse } from 'next/server'
import { isFromHere } from '../../_server/same-origin'
import { house } from '../../_server/house'
import { wayBack } from '../../_server/way-back'
import { themeCookie, themeOf } from '../_appearance/theme'

const year = 365 * 24 * 60 * 60

/** Keeps how the desk looks in this browser. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isFromHere())) return new Response(null, { status: 403 })
  const { origin } = await house()
  const form = await request.formData()
  const response = NextResponse.redirect(new URL(wayBack(form.get('back')), origin), { status: 303 })
  response.cookies.set(themeCookie, themeOf(form.get('theme')), {
    path: '/desk',
    maxAge: year,
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
  })
  return response
}
