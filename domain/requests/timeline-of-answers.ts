import type { AnswerFileEvents } from '../files/answer-file-events'
import type { EventOf } from './events'
import { say, type TimelineEntry } from './timeline-entry'

type AnswerEvent = keyof AnswerFileEvents | 'answered'

/** What happened to an answer and its files, before it left and after. */
export const answerSentences: { [Type in AnswerEvent]: (event: EventOf<Type>) => TimelineEntry } = {
  answerDrafted: () => say('answerDrafted'),
  answerApproved: () => say('answerApproved'),
  answerGivenBack: () => say('answerGivenBack'),
  answerFileAttached: ({ data }) => say('answerFileAttached', { codes: { scan: data.scan } }),
  answerFileReviewed: ({ data }) => say('answerFileReviewed', { codes: { outcome: data.outcome } }),
  answerFileRemoved: () => say('answerFileRemoved'),
  answerFileWithdrawn: () => say('answerFileWithdrawn'),
  answered: ({ data }) => answer(data),
  answerDownloaded: () => say('answerDownloaded'),
  answerAskedAgain: () => say('answerAskedAgain'),
  answerRenewed: () => say('answerRenewed'),
  answerCodeMade: ({ data }) => say('answerCodeMade', { codes: { by: data.by } }),
  answerCodeTold: () => say('answerCodeTold'),
  answerCodeSpent: () => say('answerCodeSpent'),
  paperAsked: () => say('paperAsked'),
}

function answer({ delivery, byRule, channel }: EventOf<'answered'>['data']): TimelineEntry {
  if (byRule) return say('answeredByRule', { codes: { version: String(byRule.version) } })
  return channel ? say('answeredElsewhere', { codes: { channel } }) : say('answered', { codes: { delivery } })
}
