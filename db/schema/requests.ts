import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '@/domain/languages'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Binding, ClockState } from '@/domain/requests/request'
import type { Decision, IdentityState, RequestState } from '@/domain/requests/events'
import type { Ending } from '@/domain/requests/figures'
import type { LatenessReason } from '@/domain/requests/lateness-reasons'
import type { Channel } from '@/domain/requests/received'
import type { HoldReason } from '@/domain/requests/holds'
import type { Right } from '@/domain/rights'
import { civilDay, moment, now, texts, transactionId } from './columns'
import { queueIndexes } from './queue-indexes'
import { reportIndexes } from './report-indexes'
import { controllers, forms } from './controllers'
import { dossiers } from './dossiers'
import { controllerRules } from './rules'
import { teams } from './people'

/**
 * A data subject's request (GDPR Arts 15-22). Every column but the identifiers is a projection of `events`, kept for
 * lists and reminders; only `casework/perform` writes it, in the transaction that appends the event.
 */
export const requests = pgTable(
  'requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    controllerId: uuid()
      .notNull()
      .references(() => controllers.id),
    formId: uuid().references(() => forms.id),
    ruleId: uuid()
      .notNull()
      .references(() => controllerRules.id),
    dossierId: uuid()
      .notNull()
      .unique()
      .references(() => dossiers.id),
    reference: text().notNull().unique(),
    year: integer().notNull(),
    number: integer().notNull(),
    version: integer().notNull().default(1),
    state: text().$type<RequestState>().notNull(),
    channel: text().$type<Channel>().notNull(),
    language: text().$type<Language>().notNull(),
    receivedOn: civilDay().notNull(),
    enteredAt: moment().notNull().default(now),
    confirmedOn: civilDay(),
    closedOn: civilDay(),
    spamMarkedOn: civilDay(),
    heldBecause: text().$type<HoldReason>(),
    dueOn: civilDay(),
    withoutPauseDueOn: civilDay(),
    stoppedSinceOn: civilDay(),
    withoutRestartDueOn: civilDay(),
    ackDueOn: civilDay(),
    acknowledgedOn: civilDay(),
    extensionNoticeDueOn: civilDay(),
    refusalNoticeDueOn: civilDay(),
    owedSinceOn: civilDay(),
    erasureDueOn: civilDay(),
    tasksDueOn: civilDay(),
    targetOn: civilDay(),
    legalHoldSinceOn: civilDay(),
    queueOn: civilDay().notNull(),
    isReady: boolean().notNull().default(false),
    askedRights: text().array().$type<Right[]>().notNull(),
    regimes: text().array().$type<RegimeId[]>().notNull(),
    importId: uuid(),
    discardedOn: civilDay(),
    binds: text().$type<Binding>().notNull(),
    clock: text().$type<ClockState>().notNull(),
    identity: text().$type<IdentityState>().notNull(),
    assigneeId: text(),
    teamId: uuid().references(() => teams.id),
    readers: text().array(),
    managersRead: boolean().notNull().default(false),
    barred: texts(),
    answeredOn: civilDay(),
    answerDueOn: civilDay(),
    originalDueOn: civilDay(),
    promisedDueOn: civilDay(),
    extendedOn: civilDay(),
    pausedDays: integer(),
    ending: text().$type<Ending>(),
    latenessReason: text().$type<LatenessReason>(),
    figuresEdition: integer(),
    headHash: text().notNull(),
    eventCount: integer().notNull(),
    updatedAt: moment().notNull().default(now),
    changedIn: transactionId().notNull().default('3'),
  },
  (table) => [
    index('requests_changed').on(table.changedIn),
    unique('requests_number').on(table.year, table.number),
    index('requests_queue').on(table.controllerId, table.state, table.dueOn, table.id),
    index('requests_assignee').on(table.assigneeId, table.state, table.dueOn),
    ...queueIndexes(table),
    ...reportIndexes(table),
  ],
)

/** One row per request × right × law, with its own due days; `regime` is the law it is judged by. */
export const requestRights = pgTable(
  'request_rights',
  {
    requestId: uuid()
      .notNull()
      .references(() => requests.id),
    right: text().$type<Right>().notNull(),
    regime: text().$type<RegimeId>().notNull(),
    ruleVersion: text().notNull(),
    dueOn: civilDay(),
    extensionNoticeDueOn: civilDay(),
    refusalNoticeDueOn: civilDay(),
    decision: text().$type<Decision>(),
    ground: text(),
    decidedOn: civilDay(),
    doneOn: civilDay(),
    answerDueOn: civilDay(),
    originalDueOn: civilDay(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.right, table.regime] })],
)
