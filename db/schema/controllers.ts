import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ControllerPromise } from '@/domain/deadlines/promise'
import type { RegimeId } from '@/domain/regimes/regime'
import type { FormSettings } from '@/domain/forms/form-settings'
import type { Logo } from '@/domain/forms/logo'
import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import type { ApprovalRule } from '@/domain/policies/approval'
import type { Role } from '@/domain/policies/roles'
import { users } from './accounts'
import { bytes, moment, now } from './columns'

/**
 * An organisation that must answer requests (GDPR Art. 4(7)); its form is closed until `openedAt`. Laws, time zone and
 * promise are those of its newest rule, `ruleId`, by which new requests are judged.
 */
export const controllers = pgTable('controllers', {
  id: uuid().primaryKey().defaultRandom(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  language: text().$type<Language>().notNull().default('en'),
  country: text().notNull(),
  timeZone: text().notNull(),
  regimes: jsonb().$type<RegimeId[]>().notNull(),
  noStatuteApplies: boolean().notNull().default(false),
  promise: jsonb().$type<ControllerPromise>().notNull(),
  postalAddress: text(),
  email: text(),
  telephone: text(),
  privacyPolicyUrl: text(),
  officerName: text(),
  officerEmail: text(),
  authorityName: text(),
  authorityAddress: text(),
  authorityUrl: text(),
  notificationAddresses: jsonb().$type<string[]>().notNull(),
  ruleId: uuid(),
  approvals: text().$type<ApprovalRule>().notNull().default('never'),
  openedAt: moment(),
  createdAt: moment().notNull().default(now),
})

/** What a member of staff may do for one controller; history keeps who it was after `endedAt`. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().$type<Role>().notNull(),
    mayVerify: boolean().notNull().default(false),
    since: moment().notNull().default(now),
    endedAt: moment(),
  },
  (table) => [unique('memberships_controller_user').on(table.controllerId, table.userId)],
)

/** A version of a controller's public form; a request stays with the version it was made under. */
export const forms = pgTable(
  'forms',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    version: integer().notNull(),
    rights: jsonb().$type<Right[]>().notNull(),
    languages: jsonb().$type<Language[]>().notNull(),
    settings: jsonb().$type<FormSettings>().notNull().default({}),
    /** Null for a version that is being prepared and that people do not see. */
    publishedAt: moment(),
    /** When a version that was being prepared was thrown away; its number is not used again. */
    discardedAt: moment(),
  },
  (table) => [unique('forms_controller_version').on(table.controllerId, table.version)],
)

/** The logos of an organisation, each under the hash of its content; a form that names one keeps it. */
export const logos = pgTable(
  'logos',
  {
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    hash: text().notNull(),
    type: text().$type<Logo['type']>().notNull(),
    bytes: bytes().notNull(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.controllerId, table.hash] })],
)

/** Settings, members, exports and purges have a history too; insert only. */
export const journal = pgTable(
  'journal',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid().references(() => controllers.id),
    actor: text().notNull(),
    what: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    at: moment().notNull().default(now),
  },
  (table) => [index('journal_controller_at').on(table.controllerId, table.at)],
)

/** A single-use link to `/setup`, printed by the first start; stored hashed. */
export const setupLinks = pgTable('setup_links', {
  tokenHash: text().primaryKey(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
})

/** One row a tick of the worker: doctor and the dashboard read from it that somebody is watching the clock. */
export const ticks = pgTable('ticks', {
  name: text().primaryKey(),
  lastRunAt: moment().notNull(),
  details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
})
