import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import * as schema from './schema'
import { isUnavailable } from './faults'
import { PreparingClient } from './preparing-client'

export interface ServerSettings {
  databaseUrl: string
  /** Connections of this process; 10 when not given. */
  poolSize?: number
  /** How long the server may work on one statement; 4000 when not given. */
  statementTimeoutMs?: number
  /** Is told of lost idle connections; they are replaced by themselves. */
  onConnectionLost?: (error: Error) => void
}

/** A pool whose every call ends in a few seconds, also when the server is frozen, and which outlives the server. */
export function openPool({ databaseUrl, poolSize = 10, statementTimeoutMs = 4000, onConnectionLost }: ServerSettings) {
  const pool = new Pool({
    Client: PreparingClient,
    connectionString: databaseUrl,
    application_name: 'rightsdesk',
    // What is asked here ends in milliseconds, less than it takes to compile it.
    options: '-c TimeZone=UTC -c DateStyle=ISO -c jit=off',
    max: poolSize,
    connectionTimeoutMillis: statementTimeoutMs,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + 500,
    idle_in_transaction_session_timeout: 30_000,
  })
  const lost = (error: Error) => onConnectionLost?.(error)
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** Drizzle over a pool, with transactions that give their connection back whatever happens to it. */
export function overPool(pool: Pool) {
  const db = drizzle(pool, { schema, casing: 'snake_case' })
  db.transaction = async (work, config) => {
    const connection = borrow(await pool.connect())
    try {
      return await drizzleOver(connection.client).transaction(async (tx) => {
        try {
          return await work(tx)
        } catch (fault) {
          // A rollback would only wait behind a query the server does not answer.
          if (isUnavailable(fault)) connection.giveUp()
          throw fault
        }
      }, config)
    } catch (fault) {
      if (isUnavailable(fault)) connection.giveUp()
      throw fault
    } finally {
      connection.giveBack()
    }
  }
  return db
}

const overConnections = new WeakMap<PoolClient, ReturnType<typeof overConnection>>()

/** What drizzle makes of the schema costs more than a statement, so each connection keeps it. */
function drizzleOver(client: PoolClient) {
  const known = overConnections.get(client) ?? overConnection(client)
  overConnections.set(client, known)
  return known
}

function overConnection(client: PoolClient) {
  return drizzle(client, { schema, casing: 'snake_case' })
}

function borrow(client: PoolClient) {
  let returned = false
  const end = (broken: boolean) => {
    if (!returned) client.release(broken)
    returned = true
  }
  return { client, giveUp: () => end(true), giveBack: () => end(false) }
}
