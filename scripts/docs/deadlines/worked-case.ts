import type cases from '@/domain/deadlines/cases.json'
import type { Outcome } from '@/domain/deadlines/contract-outcome'

/** A row of the worked cases, with what it expects in the words of the contract. */
export type WorkedCase = Omit<(typeof cases)[number], 'expect'> & { expect: Outcome }
