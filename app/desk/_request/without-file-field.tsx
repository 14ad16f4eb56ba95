import type { Draft } from '@/casework/approved-hash'
import { RadioField, TextField } from '@/components/desk/fields'
import { fileAbsences } from '@/domain/files/file-absence'
import { rightsWithFile } from '@/domain/policies/without-file'
import { goes, readFiles } from '@/domain/requests/reviewed-files'
import { t } from '../words'
import type { DeskRequest } from './read-request'

/** Why an answer that gives a copy holds no file; nothing where it holds one, or gives none. */
export function WithoutFileField({ request, draft }: { request: DeskRequest; draft: Draft | undefined }) {
  if (rightsWithFile(request.facts).length === 0 || readFiles(request.history).some(goes)) return null
  return (
    <>
      <RadioField
        name="withoutFile"
        label={t('desk.pages.answer.withoutFile')}
        hint={t('desk.pages.answer.withoutFileHint')}
        options={fileAbsences.map((why) => ({ value: why, label: t(`desk.pages.answer.withoutFileWhy.${why}`) }))}
        chosen={draft?.withoutFile}
      />
      <TextField
        name="withoutFileBecause"
        label={t('desk.shell.optional', { label: t('desk.pages.answer.withoutFileBecause') })}
        defaultValue={draft?.withoutFileBecause}
        width="w-full"
      />
    </>
  )
}
