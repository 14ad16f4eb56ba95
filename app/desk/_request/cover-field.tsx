import type { Draft } from '@/casework/approved-hash'
import { CheckboxField } from '@/components/desk/fields'
import { ShownFor } from '@/components/desk/shown-for'
import { goes, readFiles } from '@/domain/requests/reviewed-files'
import { t } from '../words'
import { CodeWayField } from './code-way-field'
import type { DeskRequest } from './read-request'

/** The same words as a file that can be kept: by itself where the answer goes on paper. */
export function CoverField({ draft, isOnPaper }: { draft: Draft | undefined; isOnPaper: boolean }) {
  return (
    <CheckboxField
      name="cover"
      label={t('desk.pages.answer.cover')}
      options={[{ value: 'yes', label: t('desk.pages.answer.coverOption'), hint: t('desk.pages.answer.coverHint') }]}
      chosen={(draft ? draft.cover : isOnPaper) ? ['yes'] : []}
    />
  )
}

/** Without any other file the cover letter alone is locked. */
export function CodeField({ request, draft }: { request: DeskRequest; draft: Draft | undefined }) {
  const field = <CodeWayField request={request} name="code" chosen={draft?.code || undefined} />
  return readFiles(request.history).some(goes) ? field : <ShownFor values={['cover-letter']}>{field}</ShownFor>
}
