import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../client'

/** One record that is wrong; `reference` names the request, where it belongs to one. */
export type Misfit = { reference: string | null; detail: string }

/** Events and letters whose sealed words are not there although the dossier was not forgotten. */
export function recordsWithoutEntry(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select r.reference, 'event ' || e.sequence as detail
    from events e join requests r on r.id = e.request_id join dossiers d on d.id = r.dossier_id
    where e.entry_id is not null and d.forgotten_at is null
      and not exists (select 1 from sealed_entries s where s.id = e.entry_id and s.dossier_id = d.id)
    union all
    select r.reference, 'letter ' || l.kind
    from letters l join requests r on r.id = l.request_id join dossiers d on d.id = r.dossier_id
    where l.audience = 'requester' and d.forgotten_at is null
      and not exists (select 1 from sealed_entries s where s.id = l.entry_id and s.dossier_id = d.id)
    union all
    select r.reference, 'the person'
    from requests r join dossiers d on d.id = r.dossier_id
    where d.forgotten_at is null
      and not exists (select 1 from sealed_entries s where s.dossier_id = d.id and s.purpose = 'requester')
    union all
    select null, 'a draft' from drafts f
    where f.entry_id is not null and not exists (select 1 from sealed_entries s where s.id = f.entry_id)
    union all
    select r.reference, 'its rights' from requests r
    where not exists (select 1 from request_rights g where g.request_id = r.id)`,
  )
}

/** Sealed entries, and dossiers, that nothing refers to. */
export function entriesWithoutRecord(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select r.reference, 'a sealed ' || s.purpose as detail
    from sealed_entries s left join requests r on r.dossier_id = s.dossier_id
    where case s.purpose
      when 'event' then not exists (select 1 from events e where e.entry_id = s.id)
      when 'letter' then not exists (select 1 from letters l where l.entry_id = s.id)
      when 'rendered' then not exists (select 1 from letters l where l.rendered_entry_id = s.id)
      when 'draft' then not exists (select 1 from drafts f where f.entry_id = s.id)
      when 'file' then not exists (select 1 from files f where f.id = s.id)
      else r.id is null and not exists (select 1 from drafts f where f.dossier_id = s.dossier_id)
        and not exists (select 1 from imports i where i.dossier_id = s.dossier_id)
        and not exists (select 1 from bulk_runs b where b.dossier_id = s.dossier_id)
    end
    union all
    select null, 'a dossier' from dossiers d
    where d.forgotten_at is null
      and not exists (select 1 from requests r where r.dossier_id = d.id)
      and not exists (select 1 from drafts f where f.dossier_id = d.id)
      and not exists (select 1 from files f where f.dossier_id = d.id)
      and not exists (select 1 from imports i where i.dossier_id = d.id)
      and not exists (select 1 from bulk_runs b where b.dossier_id = d.id)
      and not exists (select 1 from address_changes a where a.dossier_id = d.id)`,
  )
}

/** Requests that are not closed and would never come up again, because no day is known by which they are due. */
export function openWithoutDueDay(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select reference, state as detail from requests
    where state <> 'closed' and due_on is null and without_pause_due_on is null`,
  )
}

/** Sessions of people who are disabled, or who are members nowhere any more. */
export function sessionsOfTheGone(db: Database): Promise<Misfit[]> {
  return misfits(
    db,
    sql`
    select null as reference, 'user ' || u.id as detail
    from sessions s join users u on u.id = s.user_id
    where s.expires_at > now() and (u.disabled_at is not null or (
      exists (select 1 from memberships m where m.user_id = u.id)
      and not exists (select 1 from memberships m where m.user_id = u.id and m.ended_at is null)))
    group by u.id`,
  )
}

/** The records that a query of misfits names. */
export async function misfits(db: Database, query: SQL): Promise<Misfit[]> {
  const { rows } = await db.execute<Misfit>(sql`select * from (${query}) found order by reference, detail limit 1000`)
  return rows
}
