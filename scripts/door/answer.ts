import { openDatabase } from '@/db/client'
import type { Environment } from '@/env'
import { type House, openHouse } from '@/house'
import { examine } from '../doctor/examine'
import { exportRequests } from '../export/export-requests'
import { letIn } from '../let-in/let-in'
import { ownAddresses } from '../rehearse/own-addresses'
import type { Question } from './questions'

/** Answers a question in the process that has the house open. */
export function answer(house: House, question: Question): AsyncIterable<unknown> {
  if (question.ask === 'let-in') return letIn(house, question)
  if (question.ask === 'own-addresses') return ownAddresses(house)
  return question.ask === 'export' ? exportRequests(house, question) : examine(house, { running: true })
}

/** Answers a question where no process has the database open, or where it is a server. An export needs no keys, and neither do addresses. */
export async function answerFrom(environment: Environment, question: Question): Promise<AsyncIterable<unknown>> {
  if (question.ask === 'let-in') return letIn(await openHouse(environment), question)
  if (question.ask === 'doctor') return examine(await openHouse(environment), { running: false })
  const { DATABASE_URL: databaseUrl, DATABASE_FOLDER: folder } = environment
  const db = await openDatabase(databaseUrl ? { databaseUrl } : { folder })
  return question.ask === 'own-addresses' ? ownAddresses({ db }) : exportRequests({ db }, question)
}
