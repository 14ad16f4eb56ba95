import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { requestSentence } from '@/components/request/answer-sentence'
import { DeadlineWorking } from '@/components/request/deadline-working'
import type { RegimeId } from '@/domain/regimes/regime'
import { foundationOf } from '@/domain/requests/foundation'
import type { Right } from '@/domain/rights'
import { deskLanguage, t } from '../words'
import { bindsText } from './binds-text'
import { aSeenRequest } from './testing/a-seen-request'

type Row = [says: string, right: Right, law: RegimeId, desk: string, working: string, person: string]

test.for<Row>([
  [
    'GDPR Art. 12(3) names a month for access',
    'access',
    'eu-gdpr',
    'set by law',
    'The law binds: it sets the earlier day.',
    'because the law gives us one month and 5 April 2026 is a Sunday.',
  ],
  [
    'GDPR Arts 15 to 22 know no complaint to the controller',
    'complaint',
    'eu-gdpr',
    'set by our own rule',
    'Our own rule binds: no law names an earlier day.',
    'because our own rule gives us one month and 5 April 2026 is a Sunday.',
  ],
  [
    'Va. Code 59.1-577 C names sixty days for an appeal',
    'appeal',
    'us-va-appeal',
    'set by law',
    'The law binds: it sets the earlier day.',
    'because the law gives us 60 days.',
  ],
])('%s: desk and person read the same', ([, right, law, desk, working, person]) => {
  const request = aSeenRequest({ rights: [right], law })
  const { deadline, rule } = request
  const rests = foundationOf(deadline, rule.lawOf)
  const said = { t, language: deskLanguage }
  expect(bindsText(request)).toBe(desk)
  expect(renderToStaticMarkup(<DeadlineWorking {...said} deadline={deadline} rests={rests} />)).toContain(working)
  expect(requestSentence(deadline, { ...said, rests })).toContain(person)
})
