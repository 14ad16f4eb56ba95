import { FactList, Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import type { Controller } from '@/db/queries/case-file'
import { t } from '../words'
import { answersAddress } from './addresses'

/** What holds for the answers of one organisation. */
export function AnswersPanel({ controller }: { controller: Controller }) {
  const { slug, name, approvals } = controller
  return (
    <Panel id={`answers-${slug}`} title={t('desk.answers.panel')}>
      <FactList facts={[{ label: t('desk.answers.now'), value: t(`desk.answers.rules.${approvals}`) }]} />
      <p className="mt-4">
        <TextLink href={answersAddress(slug)} className="inline-block py-1">
          {t('desk.answers.link')}
          <span className="sr-only"> {t('desk.rule.of', { controller: name })}</span>
        </TextLink>
      </p>
    </Panel>
  )
}
