import { z } from 'zod'
import { isAfter, isBefore } from '@/domain/calendar/days'
import { channels } from '@/domain/requests/received'
import type { Context } from './context'
import { day, oneOf, text } from './fields'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/** What arrived by telephone, post or e-mail, and on which day. */
const FileMessage = z.strictObject({
  on: day('enter-the-day'),
  channel: oneOf(channels, 'choose-a-channel'),
  text: text('write-what-was-said'),
})

const verb: Verb<z.infer<typeof FileMessage>> = {
  action: 'write-note',
  schema: FileMessage,
  decide: ({ facts, today }, { on, channel, text: said }) => {
    if (isAfter(on, today)) return no('day-in-the-future', {}, 'on')
    if (isBefore(on, facts.receivedOn)) return no('day-before-receipt', { day: facts.receivedOn }, 'on')
    return done([{ type: 'messageReceived', on, data: { channel }, sealed: { text: said } }])
  },
}

/** Files what the person said or wrote outside of their page. */
export function fileMessage(context: Context, target: Target, input: unknown) {
  return perform(context, target, verb, input)
}
