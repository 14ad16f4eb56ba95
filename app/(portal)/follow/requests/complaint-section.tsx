import { complaintSentences } from '@/components/request/complaint-sentences'
import { Bullets, Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'
import { challengeOpenTo } from './[reference]/challenge/challenge-open-to'
import type { OwnCase } from './read-own-case'

/** Where to turn if not content: to us, to the authority, to a court, in no order (GDPR Arts 12(4), 77 and 79). */
export function ComplaintSection({ t, own }: { t: Translator; own: OwnCase }) {
  const { file, facts, answers } = own
  const how = challengeOpenTo(own)
  const routes = complaintSentences({
    t,
    regimes: [...new Set(facts.rights.flatMap((each) => each.regimes))],
    rights: facts.rights.map(({ right }) => right),
    decisions: answers[0]?.answer.decisions ?? [],
    receivedOn: facts.receivedOn,
    residence: facts.residence,
    controller: file.controller,
  })
  if (routes.length === 0 && !how) return null
  return (
    <Section title={t('follow.answer.complain')}>
      {routes.length > 0 && <Bullets items={routes} />}
      {routes.length > 1 && <p>{t('letters.complain.anyOrder')}</p>}
      {how && (
        <p className="print:hidden">
          <TextLink href={`/follow/requests/${file.request.reference}/challenge`}>
            {t(`follow.challenge.${how}`)}
          </TextLink>
        </p>
      )}
    </Section>
  )
}
