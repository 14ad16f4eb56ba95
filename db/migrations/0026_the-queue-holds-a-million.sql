ALTER TABLE "requests" ADD COLUMN "queue_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "asked_rights" text[];--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "regimes" text[];--> statement-breakpoint
update requests set queue_on = coalesce(due_on, without_pause_due_on, '9999-12-31'), asked_rights = '{}', regimes = '{}';--> statement-breakpoint
update requests set asked_rights = asked.rights, regimes = asked.regimes
from (
  select request_id,
    array_agg(distinct "right" collate "C" order by "right" collate "C") as rights,
    array_agg(distinct regime collate "C" order by regime collate "C") as regimes
  from request_rights group by request_id
) asked
where asked.request_id = requests.id;--> statement-breakpoint
ALTER TABLE "requests" ALTER COLUMN "queue_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ALTER COLUMN "asked_rights" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ALTER COLUMN "regimes" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "requests_live_tabs" ON "requests" USING btree ("controller_id","assignee_id","state","identity","clock","due_on","queue_on") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live" ON "requests" USING btree ("queue_on","id","controller_id","due_on","received_on","year","number","assignee_id","state","identity","clock","channel","asked_rights","regimes") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live_received" ON "requests" USING btree ("received_on","id") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_live_number" ON "requests" USING btree ("year","number") WHERE state <> 'closed' and spam_marked_on is null;--> statement-breakpoint
CREATE INDEX "requests_marked" ON "requests" USING btree ("queue_on","id") WHERE state <> 'closed' and spam_marked_on is not null;--> statement-breakpoint
CREATE INDEX "requests_closed" ON "requests" USING btree ("closed_on","id") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "requests_closed_received" ON "requests" USING btree ("received_on","id") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "requests_closed_due" ON "requests" USING btree ("queue_on") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "requests_closed_identity" ON "requests" USING btree ("identity") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "requests_closed_channel" ON "requests" USING btree ("channel") WHERE state = 'closed';--> statement-breakpoint
CREATE INDEX "requests_closed_asked" ON "requests" USING gin ("asked_rights","regimes") WHERE state = 'closed';