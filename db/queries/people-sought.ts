import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../client'
import { requests, searchTerms } from '../schema'
import type { SearchHash } from '../sealing/search-hashes'

/** So many dossiers with one term are looked up by it; where every term has more, each row is asked for its terms. */
const fewPeople = 10_000

/**
 * The requests of people who have all these terms, as a condition. Nobody can tell beforehand whether a word is borne by three
 * people or by a third of them, and what is quick for one is very slow for the other: so the rarest is looked for first.
 * `isCommon`: more people have each of these than are ever counted.
 */
export async function ofPeople(
  db: Database | Transaction,
  terms: readonly SearchHash[],
  few = fewPeople,
): Promise<{ condition: SQL | undefined; isCommon: boolean }> {
  const counted = await Promise.all(terms.map(async (term) => ({ term, count: await countUpTo(db, term, few + 1) })))
  const [rarest, ...others] = counted.sort((one, other) => one.count - other.count)
  if (!rarest) return { condition: sql`false`, isCommon: false }
  const also = others.map(({ term }) => has(term))
  if (rarest.count > few) return { condition: and(has(rarest.term), ...also), isCommon: true }
  const theirs = db.select({ dossierId: searchTerms.dossierId }).from(searchTerms).where(ofTerm(rarest.term))
  return { condition: and(sql`${requests.dossierId} = any(array(${theirs}))`, ...also), isCommon: false }
}

async function countUpTo(db: Database | Transaction, term: SearchHash, bound: number): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(searchTerms)
    .where(ofTerm(term))
    .limit(bound)
    .as('some')
  const [found] = await db.select({ count: sql<number>`count(*)::int` }).from(some)
  return found?.count ?? 0
}

/** `offset 0` keeps it a question about one row, whatever the planner believes of how many have this term. */
function has(term: SearchHash): SQL {
  const isTheirs = and(eq(searchTerms.dossierId, requests.dossierId), ofTerm(term))
  return sql`exists (select 1 from ${searchTerms} where ${isTheirs} offset 0)`
}

/** What looks like a word may be a postcode or a number as well. */
function ofTerm({ kind, hash }: SearchHash): SQL | undefined {
  return and(inArray(searchTerms.kind, kind === 'word' ? ['word', 'detail'] : [kind]), eq(searchTerms.hash, hash))
}
