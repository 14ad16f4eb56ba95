import { openForm } from '@/casework/open-form'
import { setUpController } from '@/casework/set-up-controller'
import { createStaffAccount } from '@/db/accounts'
import { closeDatabase, openDatabase } from '@/db/client'
import { system } from '@/domain/policies/actor'
import { environment } from '@/env'
import { admin } from './founded-house'
import { organisations } from './several-organisations'

/**
 * A program that fills an embedded database before its house starts: several organisations come into it by the product's
 * own verbs, because no page sets up a second one.
 */
const db = await openDatabase({ folder: environment().DATABASE_FOLDER })
const founder = await createStaffAccount(db, admin)
const context = { db, actor: system('setup') }
for (const { regimes, promiseDays, ...facts } of Object.values(organisations)) {
  const input = { ...facts, regimes: [regimes], promiseDays: Number(promiseDays) }
  const founded = await setUpController(context, input, founder)
  if (!founded.ok) throw new Error(`No organisation: ${JSON.stringify(founded.problems)}`)
  if (facts.slug !== organisations.foxglove.slug) await openForm(context, founded.controllerId)
}
await closeDatabase(db)
