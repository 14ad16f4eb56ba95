import { NextResponse } from 'next/server'
import { FormRefused, readForm } from '../../_server/form-post'
import { house } from '../../_server/house'
import { wayBack } from '../../_server/way-back'
import { keysAreOn, keysCookie } from '../_keys/keys'
import { themeCookie, themeOf } from '../_appearance/theme'

const year = 365 * 24 * 60 * 60
const fields = { back: 'one', theme: 'one', keys: 'one' } as const

/** Keeps how the desk looks in this browser, and whether single keys lead about in it. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await keep(request)
  } catch (fault) {
    if (fault instanceof FormRefused) return new Response(null, { status: fault.status })
    throw fault
  }
}

async function keep(request: Request): Promise<Response> {
  const { origin, environment } = await house()
  const { back, theme, keys } = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const response = NextResponse.redirect(new URL(wayBack(back), origin), { status: 303 })
  const [name, value] = keys === '' ? [themeCookie, themeOf(theme)] : [keysCookie, keysAreOn(keys) ? 'on' : 'off']
  response.cookies.set(name, value, {
    path: '/desk',
    maxAge: year,
    httpOnly: true,
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
  })
  return response
}
