import { TextLink } from '@/components/ui/text-link'
import { t } from '../words'
import { pathOf } from './addresses'
import type { DeskRequest } from './read-request'

/** The way to the file of this request, for whoever may take one. */
export function CaseFileLink({ request }: { request: DeskRequest }) {
  if (!request.may('export')) return null
  return (
    <p className="mt-3 print:hidden">
      <TextLink href={pathOf(request, 'file')}>{t('desk.caseFile.link')}</TextLink>
    </p>
  )
}
