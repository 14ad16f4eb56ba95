import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LineReason } from '@/domain/requests/redating-reasons'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'
import { requests } from './requests'
import { controllerRules } from './rules'

/** `preparing`: the days are being computed. `ready`: to be reviewed. `applying`: confirmed and under way. */
export const redatingStates = ['preparing', 'ready', 'applying', 'done', 'superseded'] as const
export type RedatingState = (typeof redatingStates)[number]

/**
 * One reviewed step from older rules of a controller to a newer one, for every request that was open. `reached` is the
 * last request looked at in this state, so that a worker that died goes on where it was.
 */
export const redatings = pgTable(
  'redatings',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    ruleId: uuid()
      .notNull()
      .references(() => controllerRules.id),
    state: text().$type<RedatingState>().notNull().default('preparing'),
    total: integer().notNull(),
    looked: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    reached: uuid(),
    because: text(),
    confirmedBy: text(),
    confirmedAt: moment(),
    startedAt: moment().notNull().default(now),
    endedAt: moment(),
  },
  (table) => [index('redatings_controller').on(table.controllerId, table.startedAt)],
)

/** A request whose days a re-dating changes, as computed for the review. */
export const redatingLines = pgTable(
  'redating_lines',
  {
    redatingId: uuid()
      .notNull()
      .references(() => redatings.id),
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    fromOn: civilDay(),
    toOn: civilDay(),
    because: jsonb().$type<LineReason[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.redatingId, table.requestId] }),
    index('redating_lines_order').on(table.redatingId, table.toOn, table.requestId),
  ],
)
