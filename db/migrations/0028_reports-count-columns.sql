ALTER TABLE "request_rights" ADD COLUMN "answer_due_on" date;--> statement-breakpoint
ALTER TABLE "request_rights" ADD COLUMN "original_due_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answered_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_due_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "original_due_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "promised_due_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "extended_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "paused_days" integer;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "ending" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "lateness_reason" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "figures_edition" integer;--> statement-breakpoint
CREATE INDEX "requests_received" ON "requests" USING btree ("controller_id","received_on");--> statement-breakpoint
CREATE INDEX "requests_late_unexplained" ON "requests" USING btree ("controller_id","answered_on") WHERE answered_on > answer_due_on and lateness_reason is null;--> statement-breakpoint
CREATE INDEX "requests_uncounted" ON "requests" USING btree ("id") WHERE figures_edition is null;