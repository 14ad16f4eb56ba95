import { createStaffAccount } from '@/db/accounts'
import { closeDatabase, openDatabase } from '@/db/client'
import { environment } from '@/env'
import { furnishPolicies } from '@/scripts/seed/policies/furnish'
import { admin } from './founded-house'

/** A program that fills an embedded database, before its house starts, with the five organisations of the demo. */
const db = await openDatabase({ folder: environment().DATABASE_FOLDER })
await furnishPolicies(db, await createStaffAccount(db, admin))
await closeDatabase(db)
