DROP INDEX "requests_live_tabs";--> statement-breakpoint
DROP INDEX "requests_live";--> statement-breakpoint
ALTER TABLE "controllers" ADD COLUMN "approvals" text DEFAULT 'never' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "is_ready" boolean DEFAULT false NOT NULL;--> statement-breakpoint
update requests set is_ready = true
where state <> 'closed'
  and exists (select 1 from request_rights where request_id = requests.id)
  and not exists (
    select 1 from request_rights where request_id = requests.id and (
      decision is null
      or decision in ('granted', 'partly-granted') and done_on is null
        and "right" not in ('access', 'portability', 'disclosure', 'unsure', 'complaint', 'appeal')
    )
  )
  and not exists (
    select 1 from events answered where answered.request_id = requests.id and answered.type = 'answered'
      and not exists (
        select 1 from events reopened where reopened.request_id = requests.id and reopened.type = 'reopened'
          and reopened.sequence > answered.sequence
      )
  );--> statement-breakpoint
CREATE INDEX "imports_dossier" ON "imports" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "requests_live_tabs" ON "requests" USING btree ("controller_id","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","due_on","tasks_due_on","queue_on","is_ready") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live" ON "requests" USING btree ("queue_on","id","controller_id","due_on","received_on","year","number","assignee_id","team_id","readers","managers_read","barred","state","identity","clock","tasks_due_on","channel","asked_rights","regimes","is_ready") WHERE state <> 'closed' and spam_marked_on is null;