import type { z } from 'zod'
import { findController } from '@/db/queries/controllers'
import { saveOrganisation } from '@/db/writes/controllers'
import { writeJournal } from '@/db/writes/journal'
import type { Context } from './context'
import { NotFound, problemsOf, refuse } from './errors'
import { type Managed, administer } from './administer'
import { OrganisationDetails } from './organisation'

/**
 * Changes how an organisation is called and reached. The form, the pages of people and new letters say so at once; letters
 * that are owed already keep what was frozen in them. Throws `NotFound` for an organisation that is not theirs.
 */
export async function changeOrganisation(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
): Promise<Managed> {
  const parsed = OrganisationDetails.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { firstAddress, secondAddress, ...given } = parsed.data
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await findController(tx, administrator, controllerId)
    if (!before) throw new NotFound()
    const after = { ...emptied(given), notificationAddresses: [firstAddress, secondAddress] }
    const changed = Object.keys(after).filter((field) => isChanged(field as keyof typeof after, before, after))
    if (changed.length === 0) return refuse('nothing-changed')
    await saveOrganisation(tx, controllerId, after)
    const details = { changed }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'organisation-changed', details })
    return { ok: true }
  })
}

type Given = Omit<z.infer<typeof OrganisationDetails>, 'firstAddress' | 'secondAddress'>

/** What was left empty is no longer known. */
function emptied({ name, language, ...optional }: Given) {
  const { email = null, telephone = null, postalAddress = null, privacyPolicyUrl = null } = optional
  const { officerName = null, officerEmail = null } = optional
  const { authorityName = null, authorityAddress = null, authorityUrl = null } = optional
  const officer = { officerName, officerEmail, authorityName, authorityAddress, authorityUrl }
  return { name, language, email, telephone, postalAddress, privacyPolicyUrl, ...officer }
}

function isChanged<Fields extends object>(field: keyof Fields, before: Fields, after: Fields): boolean {
  return JSON.stringify(before[field]) !== JSON.stringify(after[field])
}
