import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { dossiers, files, requests } from '../schema'
import { type Misfit, misfits } from './doctor-records'

const batchSize = 50

/** Every document with the key it lies under and its request, a batch at a time. */
export async function* filesInBatches(db: Database) {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const batch = await db
      .select({ file: files, dossier: dossiers, reference: requests.reference })
      .from(files)
      .innerJoin(dossiers, eq(dossiers.id, files.dossierId))
      .innerJoin(requests, eq(requests.id, files.requestId))
      .where(and(gt(files.id, last), isNull(files.stagedAt)))
      .orderBy(asc(files.id))
      .limit(batchSize)
    yield* batch
    if (batch.length < batchSize) return
    last = batch.at(-1)?.file.id ?? last
  }
}

/** Documents that are not whole, or that the history speaks of and that are gone without having been taken back. */
export function incompleteFiles(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select r.reference, 'a document' as detail
    from files f join requests r on r.id = f.request_id
    where f.staged_at is null and f.chunks <> (select count(*) from file_chunks c where c.file_id = f.id)
    union all
    select r.reference, 'the document of event ' || e.sequence
    from events e join requests r on r.id = e.request_id join dossiers d on d.id = r.dossier_id
    where e.type = 'fileReceived' and e.data->>'purpose' <> 'identity' and d.forgotten_at is null
      and not exists (select 1 from files f where f.id::text = e.data->>'fileId')
      and not exists (select 1 from events x where x.request_id = e.request_id
        and x.type = 'fileRemoved' and x.data->>'fileId' = e.data->>'fileId')
    union all
    select r.reference, 'the answer file of event ' || e.sequence
    from events e join requests r on r.id = e.request_id join dossiers d on d.id = r.dossier_id
    where e.type in ('answerFileAttached', 'taskFileReceived') and d.forgotten_at is null
      and not exists (select 1 from files f where f.id::text = e.data->>'fileId')
      and not exists (select 1 from events x where x.request_id = e.request_id
        and x.type in ('answerFileRemoved', 'answerFileWithdrawn', 'taskFileRemoved') and x.data->>'fileId' = e.data->>'fileId')`,
  )
}

/** Pieces of documents that belong to none, and identity papers that outlived their verdict. */
export function leftoverFiles(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select null as reference, 'a piece of a document' as detail from file_chunks c
    where not exists (select 1 from files f where f.id = c.file_id)
    union all
    select r.reference, 'an identity paper after the verdict'
    from files f join requests r on r.id = f.request_id
    where f.purpose = 'identity' and r.identity in ('verified', 'not-doubted', 'failed')`,
  )
}
