import type { TemplateRow } from '@/db/queries/templates'
import { ownNames } from '@/domain/languages'
import { t } from '../words'

/** For what a version of a template is meant, in a line. */
export function templateFacts({ stage, right, regime, language, neutralFor }: TemplateRow): string {
  const parts = [
    t(`desk.templates.stages.${stage}`),
    right ? t(`common.rightNames.${right}`) : t('desk.templates.anyRight'),
    regime ? t(`common.laws.${regime}`) : t('desk.templates.anyLaw'),
    ownNames[language],
    ...(neutralFor ? [t('desk.templates.isNeutral', { ground: t(`desk.grounds.${neutralFor}`) })] : []),
  ]
  return parts.join(' · ')
}
