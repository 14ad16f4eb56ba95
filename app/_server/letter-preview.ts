import type { Context } from '@/casework/context'
import type { Outcome, Problem } from '@/casework/errors'
import { rehearse } from '@/casework/rehearse'
import type { LetterPreview } from '@/components/desk/action-form'
import { databaseNow } from '@/db/queries/now'
import { dayOf } from '@/domain/calendar/days'
import { translator } from '@/messages/translator'
import { clockEffects } from './clock-effects'
import { letterText } from './letter-text'

const t = translator('en')

/** What would be sent and what the clock would do once it has left; nothing is sent and nothing kept. */
export async function previewOf(
  context: Context,
  reference: string,
  act: (context: Context) => Promise<Outcome>,
): Promise<{ ok: true; preview: LetterPreview } | { ok: false; problems: Problem[] }> {
  const played = await rehearse(context, reference, act, (tx, file, letter) =>
    letterText({ ...context, db: tx }, file, letter),
  )
  if (!played.ok) return played
  const letters = played.letters.map(({ to, ...letter }) => ({ ...letter, to: to ?? t('desk.form.byHand') }))
  const today = context.today ?? dayOf(await databaseNow(context.db), played.before.controller.timeZone)
  const effects = clockEffects(played.before, played.after, { byLetter: letters.length > 0, today })
  return { ok: true, preview: { letters, effects } }
}
