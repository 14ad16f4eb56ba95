import { PgBoss, type Db } from 'pg-boss'

/** Where the queue keeps its own tables, apart from ours. */
export const queueSchema = 'pgboss'

/** Makes the queue's tables, or brings them up to date; needs the role that owns the database. */
export async function installQueue(db: Db, backend: 'postgres' | 'pglite'): Promise<void> {
  const boss = new PgBoss({ db, backend, schema: queueSchema, schedule: false, supervise: false, reindex: false })
  boss.on('error', (error) => {
    throw error
  })
  await boss.start()
  await boss.stop({ graceful: false })
}
