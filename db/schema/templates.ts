import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/domain/languages'
import type { RefusalGround } from '@/domain/policies/refusal-grounds'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Right } from '@/domain/rights'
import type { TemplateStage } from '@/domain/templates/template'
import { moment, now } from './columns'
import { controllers } from './controllers'

/** An organisation's own words for something it writes often; nothing of anybody who asks. */
export const templates = pgTable(
  'templates',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    /** No longer offered; what was written with it stays readable. */
    archivedAt: moment(),
    createdAt: moment().notNull().default(now),
  },
  (table) => [index('templates_controller').on(table.controllerId)],
)

/** What a template said from then on; insert only, so that what was used can be read for good. */
export const templateVersions = pgTable(
  'template_versions',
  {
    templateId: uuid()
      .notNull()
      .references(() => templates.id),
    version: integer().notNull(),
    name: text().notNull(),
    stage: text().$type<TemplateStage>().notNull(),
    /** Null: for any. */
    right: text().$type<Right>(),
    regime: text().$type<RegimeId>(),
    language: text().$type<Language>().notNull(),
    neutralFor: text().$type<RefusalGround>(),
    text: text().notNull(),
    savedAt: moment().notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.version] })],
)
