import type { LinkedHow } from '@/domain/requests/links'
import type { Transaction } from '../client'
import { requestLinks } from '../schema'

/** Keeps that a request was made from the page of an earlier one. */
export function keepRequestLink(tx: Transaction, link: { requestId: string; earlierId: string; how: LinkedHow }) {
  return tx.insert(requestLinks).values(link)
}
