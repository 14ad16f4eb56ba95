import { resolve } from 'node:path'
import { RuleTester } from 'eslint'
import { describe, it } from 'vitest'
import { crossingByAlias } from './crossing-by-alias'
import { transactionUsesTx } from './transaction-uses-tx'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('inside a transaction only its own handle speaks', transactionUsesTx, {
  valid: [
    'db.transaction(async (tx) => { await tx.insert(requests) }); await db.select()',
    'db.transaction(async (db) => db.select())',
    'db.transaction((tx) => perform(tx, { db: tx }, context.db))',
    'other.run(async (tx) => db.select())',
  ],
  invalid: [
    { code: 'db.transaction(async (tx) => { await db.insert(requests) })', errors: 1 },
    { code: 'db.transaction(async (tx) => { for (const a of b) { await save(tx, () => db.select()) } })', errors: 1 },
    { code: 'context.db.transaction(async (tx) => findRequest(context.db, actor))', errors: 1 },
    { code: 'db.transaction(async (tx) => perform({ db }))', errors: 1 },
    { code: 'db.transaction(async (tx) => tx.transaction(async (inner) => [tx.select(), db.select()]))', errors: 2 },
  ],
})

new RuleTester().run('crossings are seen and steps are short', crossingByAlias, {
  valid: [
    { code: "import a from '@/domain/rights'", filename: resolve('casework/perform.ts') },
    { code: "import a from './context'", filename: resolve('casework/perform.ts') },
    { code: "import a from '@/env'", filename: resolve('db/client.ts') },
    { code: "import a from './env'", filename: resolve('worker.ts') },
    { code: "import a from 'zod'", filename: resolve('casework/perform.ts') },
  ],
  invalid: [
    {
      code: "import a from '../domain/rights'",
      filename: resolve('casework/perform.ts'),
      output: "import a from '@/domain/rights'",
      errors: 1,
    },
    {
      code: "export { a } from '@/db/schema'",
      filename: resolve('db/queries/find-request.ts'),
      output: "export { a } from '../schema'",
      errors: 1,
    },
    { code: "import a from '../env'", filename: resolve('db/client.ts'), output: "import a from '@/env'", errors: 1 },
  ],
})
