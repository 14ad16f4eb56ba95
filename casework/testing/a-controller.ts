import { eq } from 'drizzle-orm'
import { findForm } from '@/db/queries/forms'
import { forms } from '@/db/schema'
import { anAccount } from '@/db/testing/an-account'
import { addMember } from '@/db/writes/controllers'
import { type Actor, staff } from '@/domain/policies/actor'
import type { Role } from '@/domain/policies/roles'
import type { Context } from '../context'
import { openForm } from '../open-form'
import { setUpController } from '../set-up-controller'

/** An organisation whose form is open, with its first admin. */
export type TestController = { controllerId: string; slug: string; formId: string; admin: StaffActor }
export type StaffActor = Extract<Actor, { kind: 'staff' }>

let made = 0

/** An organisation in Berlin under the GDPR, unless the test says otherwise. */
export async function aController(
  context: Context,
  organisation: Record<string, unknown> = {},
): Promise<TestController> {
  made += 1
  const { userId } = await aStaffAccount(context)
  const input = {
    name: `Lindenhof Versand ${made}`,
    slug: `lindenhof-${made}`,
    country: 'DE',
    regimes: ['eu-gdpr'],
    holidayCountry: 'DE-BE',
    timeZone: 'Europe/Berlin',
    firstAddress: 'privacy@lindenhof.example',
    secondAddress: 'office@lindenhof.example',
    ...organisation,
  }
  const founded = await setUpController(context, input, { userId })
  if (!founded.ok) throw new Error(`No organisation: ${JSON.stringify(founded.problems)}`)
  const { controllerId, slug } = founded
  await openForm(context, controllerId)
  const form = await findForm(context.db, slug)
  if (!form) throw new Error('An organisation without a form')
  const admin = staffOf(userId, [{ controllerId, role: 'admin', mayVerify: true }])
  return { controllerId, slug, formId: form.form.id, admin }
}

/** Another, whose form lets a parent of people under 18 be asked, under the law of Vietnam. */
export async function aControllerThatAsksParents(context: Context): Promise<TestController> {
  const form = await aController(context, { country: 'VN', regimes: ['vn-pdpl-access'], holidayCountry: 'VN' })
  const settings = { minimumAge: 18, parentalConsent: true }
  await context.db.update(forms).set({ settings }).where(eq(forms.id, form.formId))
  return form
}

/** A member of staff who signs in to this organisation. */
export async function aStaffMember(
  context: Context,
  { controllerId }: Pick<TestController, 'controllerId'>,
  { role, mayVerify = role !== 'auditor' }: { role: Role; mayVerify?: boolean },
): Promise<StaffActor> {
  const { userId } = await aStaffAccount(context)
  await context.db.transaction(async (tx) => addMember(tx, { controllerId, userId, role, mayVerify }))
  return staffOf(userId, [{ controllerId, role, mayVerify }])
}

export function staffOf(userId: string, grants: StaffActor['grants']): StaffActor {
  return staff(userId, grants) as StaffActor
}

let accounts = 0

async function aStaffAccount({ db }: Context): Promise<{ userId: string }> {
  accounts += 1
  return anAccount(db, { name: 'Ruth Okafor', email: `ruth.okafor.${accounts}@lindenhof.example` })
}
