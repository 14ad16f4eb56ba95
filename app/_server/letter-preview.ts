import type { Context } from '@/casework/context'
import type { Outcome, Problem } from '@/casework/errors'
import { rehearse } from '@/casework/rehearse'
import type { LetterPreview } from '@/components/desk/action-form'
import { databaseNow } from '@/db/queries/now'
import { dayOf } from '@/domain/calendar/days'
import { translator } from '@/messages/translator'
import { readAnswerInFull } from '@/emails/frozen-letter'
import { clockEffects } from './clock-effects'
import { letterText } from './letter-text'

const t = translator('en')

/** What would be sent and what the clock would do once it has left; nothing is sent and nothing kept. */
export async function previewOf(
  context: Context,
  reference: string,
  act: (context: Context) => Promise<Outcome>,
): Promise<{ ok: true; preview: LetterPreview } | { ok: false; problems: Problem[] }> {
  const played = await rehearse(context, reference, act, async (tx, file, letter) => {
    const reader = { ...context, db: tx }
    const inFull = await readAnswerInFull(reader, letter)
    const onPage = inFull && { to: t('desk.form.toPage'), subject: t('desk.form.onPage'), text: inFull.text }
    return [await letterText(reader, file, letter), ...(onPage ? [onPage] : [])]
  })
  if (!played.ok) return played
  const letters = played.letters.flat().map(({ to, ...letter }) => ({ ...letter, to: to ?? t('desk.form.byHand') }))
  const today = context.today ?? dayOf(await databaseNow(context.db), played.before.controller.timeZone)
  const effects = clockEffects(played.before, played.after, { byLetter: letters.length > 0, today })
  return { ok: true, preview: { letters, effects } }
}
