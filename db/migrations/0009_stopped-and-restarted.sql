ALTER TABLE "requests" ADD COLUMN "stopped_since_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "without_restart_due_on" date;