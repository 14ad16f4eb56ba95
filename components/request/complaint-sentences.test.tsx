import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RegimeId } from '@/domain/regimes/regime'
import type { Decision } from '@/domain/requests/events'
import type { Right } from '@/domain/rights'
import { ComplaintRoutes } from '@/emails/parts/complaint-routes'
import { translator } from '@/messages/translator'
import { complaintSentences } from './complaint-sentences'

const t = translator('en')
const appeal =
  'Appeal to us, on the page of your request or here: Hedgerow Energy, privacy@hedgerow.example. Somebody who did not decide this looks at it again and answers you in writing.'
const attorneyGeneral = 'You can submit a complaint to the Attorney General of Virginia: https://www.oag.state.va.us.'

test.for<[string, Right, Decision, RegimeId, string[]]>([
  ['a refusal in Virginia says how to appeal, and names no Attorney General', 'access', 'refused', 'us-va', [appeal]],
  ['a failed appeal names the Attorney General, with the link', 'appeal', 'refused', 'us-va-appeal', [attorneyGeneral]],
  ['an appeal that was heard names nobody', 'appeal', 'granted', 'us-va-appeal', []],
])('%s, on the page and in the letter (Va. Code 59.1-577 C)', ([, right, decision, regime, said]) => {
  const asked = { regimes: [regime], rights: [right], receivedOn: '2026-03-05' as const }
  const decisions = [{ right, decision }]
  const details = { name: 'Hedgerow Energy', email: 'privacy@hedgerow.example', telephone: null }
  const none = { authorityName: null, authorityAddress: null, authorityUrl: null }
  const page = complaintSentences({
    ...asked,
    ...{ t, decisions, residence: 'US-VA' },
    controller: { ...details, ...none, country: 'US' },
  })
  expect(page).toEqual(said)
  const controller = {
    ...details,
    postalAddress: null,
    officer: { name: null, email: null },
    authority: { name: null, address: null, url: null },
  }
  const letter = renderToStaticMarkup(<ComplaintRoutes {...{ controller, decisions }} request={asked} say={t} />)
  for (const sentence of [appeal, attorneyGeneral]) expect(letter.includes(sentence)).toBe(said.includes(sentence))
})
