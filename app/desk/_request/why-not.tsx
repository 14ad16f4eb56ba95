import type { ReactNode } from 'react'
import type { Problem } from '@/casework/errors'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { problemText } from '@/messages/problem-text'
import { t } from '../words'
import { pathOf } from './addresses'
import type { FormVerbName } from './form-verbs'
import type { DeskRequest } from './read-request'
import { verbObstacle } from './verb-obstacle'
import { wayOn } from './way-on'

/** What stands in place of the form of a verb that cannot be: why, and the way on. */
export function insteadOf(request: DeskRequest, verb: FormVerbName): ReactNode {
  const obstacle = verbObstacle(request, verb)
  if (!obstacle) return undefined
  const way = wayOn(request, obstacle)
  return (
    <Notice tone="warn">
      <p className="mb-3">{obstacleText(request, obstacle)}</p>
      {way && (
        <p className="mb-3">
          <ButtonLink href={way.href}>{way.text}</ButtonLink>
        </p>
      )}
      <TextLink href={pathOf(request)}>{t('desk.form.back')}</TextLink>
    </Notice>
  )
}

/** Whoever may change nothing here is told of their role. */
function obstacleText({ may }: DeskRequest, problem: Problem): string {
  const mayNothing = problem.code === 'not-permitted' && !may('write-note')
  return mayNothing ? t('desk.request.notPermitted') : problemText(t, problem)
}
