import { boolean, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { CalendarDayKind } from '@/domain/calendar/adopted-days'
import type { ControllerPromise } from '@/domain/deadlines/promise'
import type { Regime, RegimeId } from '@/domain/regimes/regime'
import { civilDay, moment, now } from './columns'
import { controllers } from './controllers'

/** An adopted set of holidays; a library upgrade or an own holiday makes a new version, never an edit. */
export const calendars = pgTable(
  'calendars',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    version: integer().notNull(),
    holidayCountry: text(),
    source: text().notNull(),
    adoptedAt: moment().notNull().default(now),
  },
  (table) => [unique('calendars_controller_version').on(table.controllerId, table.version)],
)

export const calendarDays = pgTable(
  'calendar_days',
  {
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    day: civilDay().notNull(),
    kind: text().$type<CalendarDayKind>().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.calendarId, table.day] })],
)

/** The laws as the code knew them at a time, by the hash of what they say; insert only. */
export const lawEditions = pgTable('law_editions', {
  id: text().primaryKey(),
  laws: jsonb().$type<Regime[]>().notNull(),
  keptAt: moment().notNull().default(now),
})

/**
 * By what a controller's requests are judged; insert only. A changed law, promise or holiday is a new version, and an
 * open request keeps its own until a reviewed re-dating moves it. Without an edition the laws are those of the code.
 */
export const controllerRules = pgTable(
  'controller_rules',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    version: integer().notNull(),
    regimes: jsonb().$type<RegimeId[]>().notNull(),
    noStatuteApplies: boolean().notNull(),
    timeZone: text().notNull(),
    promise: jsonb().$type<ControllerPromise>().notNull(),
    /** Whether a request that nobody confirms is answered by itself before its due day. */
    answersUnconfirmed: boolean().notNull().default(false),
    calendarId: uuid()
      .notNull()
      .references(() => calendars.id),
    lawEditionId: text().references(() => lawEditions.id),
    adoptedAt: moment().notNull().default(now),
  },
  (table) => [unique('controller_rules_version').on(table.controllerId, table.version)],
)
