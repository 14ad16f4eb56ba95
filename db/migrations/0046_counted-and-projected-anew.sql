-- What came in before 0041 and 0043 has no target of ours, no debt for a message after closing and no entry among those not
-- to be written to: the next ticks count and project it anew (casework/catch-up.ts).
UPDATE "requests" SET "figures_edition" = NULL
WHERE "figures_edition" > 0 AND ("state" <> 'closed' OR EXISTS (
  SELECT FROM "events" WHERE "events"."request_id" = "requests"."id" AND ("events"."type" = 'messageReceived'
    OR ("events"."type" = 'rightDone' AND "events"."data"->>'right' IN ('marketing-objection', 'opt-out')))));
