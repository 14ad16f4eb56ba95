import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import type { Client } from 'pg'
import { embeddedEngine, type Database } from './client'
import * as schema from './schema'

/** Tables that take new rows only; a migration gives them the trigger `append_only` as well. */
export const appendOnly = names([
  schema.events,
  schema.journal,
  schema.deliveryAttempts,
  schema.calendarDays,
  schema.controllerRules,
  schema.lawEditions,
  schema.templateVersions,
  schema.processingRecords,
  schema.reminderRules,
  schema.letterWordings,
])

/** Tables whose rows stay for good: what was asked, by which rules it was judged and who did it. */
const kept = names([
  schema.requests,
  schema.requestLinks,
  schema.controllers,
  schema.calendars,
  schema.redatings,
  schema.forms,
  schema.logos,
  schema.letters,
  schema.receivedLetters,
  schema.imports,
  schema.memberships,
  schema.suppressions,
  schema.systems,
  schema.teams,
  schema.referenceNumbers,
  schema.tags,
  schema.templates,
  schema.users,
])

const tables = names(Object.values(schema).filter((value) => is(value, PgTable)))

/** The app's role may change the history, so that nothing would prove what happened. */
export class OwnsHistory extends Error {
  override readonly name = 'OwnsHistory'

  constructor(readonly role: string) {
    super(
      `The role ${role} of DATABASE_URL may change the history. Use a role that owns no table and is not a superuser; ` +
        '`npm run migrate` with MIGRATION_DATABASE_URL makes one and grants it what it needs.',
    )
  }
}

/** Refuses a role that owns the history, belongs to its owner or was granted changes of it. Throws `OwnsHistory`. */
export async function refuseIfOwnerOfHistory(db: Database): Promise<void> {
  if (embeddedEngine(db)) return
  const { rows } = await db.execute<{ role: string; may: boolean }>(sql`
    select current_user as role, coalesce(bool_or(
      pg_has_role(current_user, relowner, 'member')
      or has_table_privilege(current_user, oid, 'update, delete, truncate, trigger')
    ), false) as may
    from pg_class where relnamespace = 'public'::regnamespace and relname in ${appendOnly}`)
  const [answer] = rows
  if (answer?.may) throw new OwnsHistory(answer.role)
}

/** Gives the app's role what it needs and nothing else; makes it, with its password, where it is missing. */
export async function grantToApp(client: Client, { role, password }: { role: string; password: string }) {
  const app = client.escapeIdentifier(role)
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (found.rowCount === 0)
    await client.query(`create role ${app} login nosuperuser password ${client.escapeLiteral(password)}`)
  const statements = [
    'revoke create on schema public from public',
    `grant usage on schema public, drizzle to ${app}`,
    `revoke all on all tables in schema public from ${app}`,
    ...tables.map((table) => `grant ${privilegesOn(table)} on ${client.escapeIdentifier(table)} to ${app}`),
    `grant select on drizzle.__drizzle_migrations to ${app}`,
    `grant usage on schema pgboss to ${app}`,
    `grant select, insert, update, delete on all tables in schema pgboss to ${app}`,
    `grant execute on all functions in schema pgboss to ${app}`,
  ]
  await client.query(`begin; ${statements.join('; ')}; commit`)
}

function privilegesOn(table: string) {
  if (appendOnly.includes(table)) return 'select, insert'
  if (kept.includes(table)) return 'select, insert, update'
  return 'select, insert, update, delete'
}

function names(of: PgTable[]): string[] {
  return of.map(getTableName)
}
