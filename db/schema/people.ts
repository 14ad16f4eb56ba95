import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'

/** People of one controller who work on requests together; what was given to one keeps its name after `endedAt`. */
export const teams = pgTable(
  'teams',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    name: text().notNull(),
    createdAt: moment().notNull().default(now),
    endedAt: moment(),
  },
  (table) => [
    uniqueIndex('teams_name')
      .on(table.controllerId, table.name)
      .where(sql`ended_at is null`),
  ],
)

/** Who belongs to which team. */
export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid()
      .notNull()
      .references(() => teams.id),
    userId: text()
      .notNull()
      .references(() => users.id),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] }), index('team_members_user').on(table.userId)],
)

/** When a member is away and who does their work meanwhile; days of the controller's zone, both included. */
export const absences = pgTable(
  'absences',
  {
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    deputyId: text()
      .notNull()
      .references(() => users.id),
    fromOn: civilDay().notNull(),
    untilOn: civilDay().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.controllerId, table.userId] }),
    index('absences_deputy').on(table.deputyId),
    check('absences_in_order', sql`from_on <= until_on`),
    check('absences_not_oneself', sql`user_id <> deputy_id`),
  ],
)
