import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate'
import { embeddedTemplate } from './embedded-template'
import { PostgresServer } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases
  }
}

/** Where each test file gets a database of its own from: a folder to copy, or a server with a template to clone. */
export type TestDatabases = { folder: string } | { ownerUrl: string; appUrl: string }

/** The database on the server that is migrated once and cloned for each test file. */
export const template = 'rightsdesk_template'

let server: PostgresServer | undefined

export async function setup(project: TestProject): Promise<void> {
  if (project.config.env.TEST_DATABASE === 'postgres') project.provide('testDatabases', await serverWithTemplate())
  else project.provide('testDatabases', { folder: await embeddedTemplate() })
}

export async function teardown(): Promise<void> {
  await server?.remove()
}

async function serverWithTemplate() {
  server = await PostgresServer.create()
  await server.administer(`create database ${template} owner rightsdesk_owner`)
  const ownerUrl = server.url(template)
  const appUrl = server.url(template, 'rightsdesk_app', 'app')
  await migrate({ migrationDatabaseUrl: ownerUrl, databaseUrl: appUrl })
  return { ownerUrl, appUrl }
}
