import { startImport } from '@/casework/imports/start-import'
import { NotFound } from '@/casework/errors'
import type { Controller } from '@/db/queries/case-file'
import { controllersOf } from '@/db/queries/controllers'
import { sheetLimits } from '@/domain/imports/sheet'
import { mayAt } from '@/domain/policies/permissions'
import { translator } from '@/messages/translator'
import { DeskLinks } from '../desk-links'
import { type DeskContext, staffContext } from '../session'
import { inTurnOfStaff } from '../upload/in-turn'
import type { SentFile } from '../upload/in-memory'
import { readDocuments } from '../upload/read-upload'
import { seeOther, showPage, type Visit } from '../visit'
import { signInAddress } from '../way-back'
import { readSheet } from './read-sheet'
import type { UploadFault } from './upload-fault'
import { UploadPage } from './upload-page'

type SheetVisit = Visit & { context: DeskContext; controllers: Controller[] }

const paper = { language: 'en', t: translator('en') } as const
const path = '/files/import'

/** For staff who import at some organisation; a page like any unknown one for everybody else at the desk. */
export function atSheets(answer: (visit: SheetVisit) => Promise<Response>): (visit: Visit) => Promise<Response> {
  return async (visit) => {
    const context = await staffContext()
    if (!context) return seeOther(`/${signInAddress('/desk/settings/import').slice(1)}`)
    const all = await controllersOf(context.db, context.actor)
    const controllers = all.filter(({ id }) => mayAt(context.actor, 'import', id))
    if (controllers.length === 0) throw new NotFound()
    return answer({ ...visit, ...paper, context, controllers })
  }
}

export async function showUpload(
  visit: SheetVisit,
  { faults = [], chosen = '' }: { faults?: readonly UploadFault[]; chosen?: string } = {},
): Promise<Response> {
  const { t, controllers } = visit
  const owner = { name: t('desk.shell.product'), href: '/desk', nav: <DeskLinks t={t} /> }
  const content = <UploadPage {...{ t, path, controllers, faults, chosen }} />
  const page = { title: t('desk.import.upload.title'), owner, hasProblem: faults.length > 0, content }
  return showPage(visit, page, { status: statusOf(faults) })
}

function statusOf(faults: readonly UploadFault[]): number {
  if (faults.length === 0) return 200
  return faults.some(({ code }) => code === 'sheet-too-large') ? 413 : 400
}

/** Keeps the sheet and leads to its columns, or names everything that keeps it from being one. */
export async function takeSheet(visit: SheetVisit): Promise<Response> {
  return inTurnOfStaff(() => take(visit))
}

const limits = { files: 1, bytes: sheetLimits.bytes, bytesTogether: sheetLimits.bytes }

async function take(visit: SheetVisit): Promise<Response> {
  const { request, house, context, controllers } = visit
  const { fields, files } = await readDocuments(request, { origin: house.origin, fields: ['controller'], limits })
  const chosen = fields.controller
  const controller = controllers.length === 1 ? controllers[0] : controllers.find(({ slug }) => slug === chosen)
  const sheet = await sheetIn(files[0])
  const faults: UploadFault[] = [
    ...(controller ? [] : [{ code: 'choose-an-organisation' as const }]),
    ...(Array.isArray(sheet) ? sheet : []),
  ]
  if (!controller || Array.isArray(sheet)) return showUpload(visit, { faults, chosen })
  const { importId } = await startImport(context, controller.id, sheet)
  return seeOther(`/desk/settings/import/${importId}`)
}

async function sheetIn(file: SentFile | undefined) {
  if (!file) return [{ code: 'choose-a-sheet' as const }]
  if (typeof file.content === 'string') return [{ code: 'sheet-too-large' as const, params: { mebibytes: 5 } }]
  return readSheet(file.content)
}
