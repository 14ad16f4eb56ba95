import { z } from 'zod'
import { outsideAddress } from '@/outside-address'

const yes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')
const limit = z.coerce.number().int().positive()
const database = z.url({ protocol: /^postgres(ql)?$/ })

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  APP_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => new URL(url).pathname === '/' && !/[?#]/.test(url), 'must be an address without a path')
    .transform((url) => new URL(url).origin)
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  LISTEN_ADDRESS: z.string().default('127.0.0.1'),
  GPC_HONOURED_SINCE: z.iso.date('must be a day, like 2026-11-30').optional(),
  TRUST_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),

  DATABASE_URL: database.optional(),
  MIGRATION_DATABASE_URL: database.optional(),
  DATABASE_FOLDER: z.string().default('./data/database'),
  ALLOW_EMBEDDED_DATABASE: yes.default(false),
  BACKUP_FOLDER: z.string().default('./data/backups'),
  BACKUP_KEEP: limit.default(14),
  WORKER: z.enum(['in-web', 'separate']).optional(),

  KEYS_FILE: z.string().default('./keys/keys.json'),
  ANCHOR_FILE: z.string().default('./keys/anchors.txt'),
  SESSION_SECRET: z.string().optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),

  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_ALLOW_INSECURE: yes.default(false),
  MAIL_FROM: z.email().optional(),
  MAIL_MAX_PER_SECOND: limit.max(10_000).default(10),
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  HEARTBEAT_URL: outsideAddress.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),

  FORM_FASTEST_MILLISECONDS: z.coerce.number().int().nonnegative().default(300),
  LIMIT_DRAFTS_PER_HOUR_PER_ADDRESS: limit.default(30),
  LIMIT_SUBMITS_PER_HOUR_PER_ADDRESS: limit.default(5),
  LIMIT_SUBMITS_PER_DAY_PER_EMAIL: limit.default(3),
  LIMIT_SUBMITS_PER_HOUR: limit.default(200),
  LIMIT_LINKS_PER_15_MINUTES_PER_EMAIL: limit.default(3),
  LIMIT_LINKS_PER_HOUR_PER_ADDRESS: limit.default(10),
  LIMIT_CALCULATIONS_PER_MINUTE_PER_ADDRESS: limit.default(30),
  LIMIT_MESSAGES_PER_HOUR_PER_REQUEST: limit.default(20),
  LIMIT_CONTACT_CHANGES_PER_HOUR_PER_REQUEST: limit.default(10),
  LIMIT_UPLOADS_PER_HOUR_PER_REQUEST: limit.default(30),
  LIMIT_UPLOADS_PER_HOUR_PER_ADDRESS: limit.default(60),
  LIMIT_CALENDAR_FETCHES_PER_HOUR: limit.default(60),
  LIMIT_CALENDAR_MISSES_PER_HOUR_PER_ADDRESS: limit.default(30),
  LIMIT_CODE_MINUTES: limit.default(10),
  LIMIT_CODE_TRIES: limit.default(5),
  LIMIT_CODE_TRIES_PER_DAY_PER_EMAIL: limit.default(10),
  LIMIT_CODE_TRIES_PER_HOUR_PER_ADDRESS: limit.default(20),
  LIMIT_CONFIRMATION_LINK_DAYS: limit.default(14),
  LIMIT_FOLLOW_SESSION_MINUTES: limit.default(30),
  LIMIT_SETUP_LINK_HOURS: limit.default(24),
  LIMIT_INVITATION_DAYS: limit.default(7),
  LIMIT_DRAFT_HOURS: limit.default(24),
  LIMIT_SIGN_INS_PER_MINUTE_PER_ADDRESS: limit.default(20),
  LIMIT_SIGN_IN_FAILURES_PER_15_MINUTES: limit.default(10),
  LIMIT_SIGN_IN_FAILURES_IN_A_ROW: limit.default(100),
  LIMIT_SESSION_IDLE_MINUTES: limit.default(30),
  LIMIT_SESSION_HOURS: limit.default(12),
  LIMIT_DESK_REQUESTS_PER_SECOND: limit.default(10),
  LIMIT_DESK_REQUESTS_BURST: limit.default(40),
  LIMIT_DESK_REQUESTS_PER_SECOND_PER_ADDRESS: limit.default(50),
  LIMIT_DESK_REQUESTS_BURST_PER_ADDRESS: limit.default(200),
  LIMIT_PASSWORD_HASHES_AT_ONCE: limit.default(4),
  LIMIT_PASSWORD_HASHES_WAITING: limit.default(50),
  LIMIT_STAFF_FILE_MEBIBYTES: limit.max(2047).default(1024),
  LIMIT_BODY_BYTES: limit.default(65_536),
  LIMIT_NAME_CHARACTERS: limit.default(200),
  LIMIT_WORDS_CHARACTERS: limit.default(10_000),
  LIMIT_MAIL_CONNECTIONS: limit.default(4),
  LIMIT_MAIL_RETRY_FIRST_SECONDS: limit.default(60),
  LIMIT_MAIL_RETRY_LONGEST_SECONDS: limit.default(3600),
  LIMIT_MAIL_LEASE_SECONDS: limit.default(30),
})

const schema = variables
  .refine(({ WORKER, DATABASE_URL }) => WORKER !== 'separate' || DATABASE_URL, {
    path: ['WORKER'],
    error: 'must be in-web: the embedded database belongs to one process',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'must name the sender when SMTP_URL is set',
  })
  .transform((values) => ({
    ...values,
    APP_URL: values.APP_URL ?? `http://localhost:${values.PORT}`,
    WORKER: values.WORKER ?? (values.DATABASE_URL ? ('separate' as const) : ('in-web' as const)),
  }))

export type Environment = z.output<typeof schema>

/** One thing wrong with the configuration: the variable and a sentence that says what to do, without its value. */
export interface Fault {
  variable: string
  says: string
}

/** The environment cannot be read; `faults` names every variable that is wrong. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment'
  constructor(readonly faults: Fault[]) {
    super(faults.map(({ variable, says }) => `${variable} ${says}`).join('\n'))
  }
}

let parsed: Environment | undefined

/** The environment of this process, read once; `.env` fills in what is not set. Throws `InvalidEnvironment`. */
export function environment(): Environment {
  if (parsed) return parsed
  if (process.env.NODE_ENV !== 'test') loadEnvironmentFile()
  parsed = readEnvironment(process.env)
  return parsed
}

/** Parses variables as they stand in a process; an empty one counts as not set. Throws `InvalidEnvironment`. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new InvalidEnvironment(
    result.error.issues.map(({ path, message }) => ({ variable: String(path[0]), says: sentence(message) })),
  )
}

/** Every variable the product reads, in the order of `.env.example`. */
export const variableNames = Object.keys(variables.shape)

const sentence = (message: string) => (message.startsWith('must') ? message : `cannot be read: ${message}`)

function loadEnvironmentFile() {
  try {
    process.loadEnvFile('.env')
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault
  }
}
