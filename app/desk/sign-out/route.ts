import { NextResponse } from 'next/server'
import { isOurForm } from '../../_server/desk-form'
import { currentSession } from '../../_server/session'
import { signInDesk } from '../../_server/sign-in-desk'
import { endSession } from '@/db/accounts/sessions'

/** Ends the session in the database, and takes cookies and cache out of the browser. */
export async function POST(): Promise<Response> {
  if (!(await isOurForm())) return new Response(null, { status: 403 })
  const { db, origin } = await signInDesk()
  const person = await currentSession()
  if (person) await endSession(db, person.userId, person.sessionId)
  return NextResponse.redirect(new URL('/desk/sign-in', origin), {
    status: 303,
    headers: { 'Clear-Site-Data': '"cache", "cookies", "storage"' },
  })
}
