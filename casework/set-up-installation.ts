import { z } from 'zod'
import { AccountExists, createStaffAccount } from '@/db/accounts'
import { transaction, type Transaction } from '@/db/client'
import { tokenHash } from '@/db/sealing/tokens'
import { useSetupLink } from '@/db/writes/setup-links'
import { emailAddress } from '@/domain/policies/email-address'
import { passwordWeakness } from '@/domain/policies/password'
import type { Context } from './context'
import { type Problem, problemsOf, refuse } from './errors'
import { text } from './fields'
import { foundController } from './found-controller'
import { Organisation, type OrganisationInput } from './organisation'

/** The first member of staff of an installation. */
const FirstAdmin = z
  .strictObject({
    adminName: text('enter-your-name', 200),
    adminEmail: emailAddress,
    password: z.string('password-too-short'),
  })
  .superRefine(({ adminName, adminEmail, password }, issues) => {
    const message = passwordWeakness(password, [adminName, adminEmail])
    if (message) issues.addIssue({ code: 'custom', path: ['password'], message })
  })

export type InstallationSetUp =
  { ok: true; controllerId: string; slug: string; userId: string } | { ok: false; problems: Problem[] }

/** Whether what was typed about the first admin would do, before the next page asks about the organisation. */
export function checkFirstAdmin(input: unknown): Problem[] {
  const parsed = FirstAdmin.safeParse(input)
  return parsed.success ? [] : problemsOf(parsed.error)
}

/**
 * Makes of an empty installation one with an organisation and an admin, in one transaction that uses up the link which
 * the first start printed. A refusal uses up nothing.
 */
export async function setUpInstallation(
  { db }: Pick<Context, 'db'>,
  setupToken: string,
  input: { admin: unknown; organisation: unknown },
): Promise<InstallationSetUp> {
  const admin = FirstAdmin.safeParse(input.admin)
  const organisation = Organisation.safeParse(input.organisation)
  const errors = [admin.error, organisation.error].flatMap((error) => (error ? problemsOf(error) : []))
  if (!admin.success || !organisation.success) return { ok: false, problems: errors }
  try {
    return await transaction(db, async (tx) => setUp(tx, setupToken, admin.data, organisation.data))
  } catch (fault) {
    if (fault instanceof Refused) return refuse(...fault.problem)
    if (fault instanceof AccountExists) return refuse('account-exists', {}, 'adminEmail')
    throw fault
  }
}

type Refusal = Parameters<typeof refuse>

/** Undoes the transaction: what was begun is not there, and the link works again. */
class Refused extends Error {
  constructor(readonly problem: Refusal) {
    super(problem[0])
  }
}

async function setUp(
  tx: Transaction,
  setupToken: string,
  { adminName: name, adminEmail: email, password }: z.infer<typeof FirstAdmin>,
  organisation: OrganisationInput,
): Promise<InstallationSetUp> {
  if (!(await useSetupLink(tx, tokenHash(setupToken)))) throw new Refused(['setup-link-not-valid'])
  const { userId } = await createStaffAccount(tx, { name, email, password })
  const founded = await foundController(tx, organisation, { userId, actor: userId })
  if (!founded) throw new Refused(['slug-taken', {}, 'slug'])
  return { ok: true, ...founded, slug: organisation.slug, userId }
}
