import { createStaffAccount } from '@/db/accounts'
import { closeDatabase, openDatabase } from '@/db/client'
import { environment } from '@/env'
import { furnishPolicies, furnishPolicy } from '@/scripts/seed/policies/furnish'
import { everyRight } from './every-right'
import { admin } from './founded-house'

/** A program that fills an embedded database, before its house starts, with the five organisations of the demo and one more. */
const db = await openDatabase({ folder: environment().DATABASE_FOLDER })
const founder = await createStaffAccount(db, admin)
await furnishPolicies(db, founder)
await furnishPolicy(db, founder, everyRight)
await closeDatabase(db)
