import { z } from 'zod'
import { type Language, languages } from '@/domain/languages'
import type { NewEvent } from '@/domain/requests/events'
import { type Foundation, foundationOf } from '@/domain/requests/foundation'
import type { RequestFacts } from '@/domain/requests/history'
import type { NewRequesterLetter } from '@/emails/catalogue'
import { type Context, linkDaysOf } from './context'
import { correctionOfRights } from './correct-rights'
import { optionalOneOf, someRights } from './fields'
import { firstLetter } from './first-letter'
import { perform, type Target } from './perform'
import { done, no, type Verb } from './verb'

/**
 * What the letter really asks for, and in which language the person is written to: as its words suggest, or as whoever reads
 * it says.
 */
const AcceptDraft = z.strictObject({
  rights: someRights('choose-one-right'),
  language: optionalOneOf(languages, 'choose-a-language'),
})

function verbFor(context: Context): Verb<z.infer<typeof AcceptDraft>> {
  return {
    action: 'mark-spam',
    schema: AcceptDraft,
    decide: ({ facts, request, deadline, rule, controller: { slug } }, { rights, language }) => {
      if (facts.spamMarkedOn) return no('marked-already')
      if (facts.heldBecause !== 'mailed-in') return no('not-held')
      const corrected = [correctionOfRights({ facts, rule }, rights), correctionOfLanguage(facts, language)]
      const binds = foundationOf(deadline, rule.lawOf)
      const about = { requestId: request.id, slug, state: facts.state, binds, linkDays: linkDaysOf(context) }
      const { letter, keepLink } = firstLetter(about)
      return done([...corrected.filter((event) => event !== undefined), { type: 'released', data: {} }], {
        letters: (after) => [boundBy(letter, foundationOf(after.deadline, rule.lawOf))],
        also: keepLink,
      })
    },
  }
}

/**
 * Takes up a letter from the mailbox as a request for these rights; its time has run since the mail server got it, and its
 * first letter is owed to the person. What is changed of the suggestion needs no reason: nobody has decided on it before.
 */
export function acceptDraft(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function correctionOfLanguage({ language: from }: RequestFacts, to: Language | undefined): NewEvent | undefined {
  return to && to !== from ? { type: 'corrected', data: { field: 'language', from, to } } : undefined
}

/** The letter names what binds once the rights are what they are. */
function boundBy(letter: NewRequesterLetter, binds: Foundation): NewRequesterLetter {
  return letter.kind === 'request-received' ? { ...letter, props: { ...letter.props, binds } } : letter
}
