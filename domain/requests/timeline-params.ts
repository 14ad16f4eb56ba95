import type { Day } from '../calendar/days'
import type { Language } from '../languages'
import type { ExtensionGround } from '../policies/extension-grounds'
import type { Money } from '../policies/fee-rules'
import type { RegimeId } from '../regimes/regime'
import type { Place } from '../regimes/territories'
import type { Right } from '../rights'
import type { ContactWay } from './contact-ways'
import type { LetterKind } from './letters'

/** What a sentence of the timeline needs, before it is worded: codes, and what must be named or written out first. */
export type TimelineParams = {
  codes?: Record<string, string>
  rights?: Record<string, readonly Right[]>
  laws?: Record<string, readonly RegimeId[]>
  grounds?: Record<string, readonly ExtensionGround[]>
  days?: Record<string, Day>
  money?: Record<string, Money>
  ways?: Record<string, readonly ContactWay[]>
  languages?: Record<string, Language>
  places?: Record<string, Place | null>
  assigneeId?: string
  teamId?: string
  people?: readonly string[]
  tagId?: string
  letter?: LetterKind
}
