import type { Context } from '@/casework/context'
import type { Problem } from '@/casework/errors'
import { noteHarmfulFile } from '@/casework/note-harmful-file'
import { receiveFiles } from '@/casework/receive-files'
import { removeFile } from '@/casework/remove-file'
import { type CaseFile, findCaseFile } from '@/db/queries/case-file'
import { filesOfCase } from '@/db/queries/files'
import { dayOf } from '@/domain/calendar/days'
import { type FilePurpose, filePurposes } from '@/domain/files/file'
import { factsOf } from '@/domain/requests/history'
import { filesOfThePerson, purposesOpen } from '@/domain/requests/sent-files'
import { publicOrganisation } from '../organisation'
import { readPosted } from '../posted'
import { tooOften } from '../too-often'
import { seeOther, showPage, type Visit } from '../visit'
import { admitFiles, statusOf } from './admit-files'
import { FilesPage, type FilesPageProps, type OwnFile } from './files-page'
import { inTurn } from './in-turn'
import { readDocuments } from './read-upload'
import type { Turn } from './shared-turns'
import { countFiles, countSending } from './upload-limits'

/** Somebody at the documents of their own request; `path` is that page, `back` the one it belongs to. */
export type FilesVisit = Visit & { file: CaseFile; context: Context; path: `/${string}`; back: `/${string}` }

type Extra = Partial<Pick<FilesPageProps, 'problems' | 'kept' | 'chosen'>> & { instead?: string | undefined }

type Answer = { status: number; headers: Record<string, string> }

/** The page of the documents; `?instead=` names the one to be replaced, `?kept=` how many have just arrived. */
export async function showFiles(visit: FilesVisit, extra: Extra = {}, answer?: Answer): Promise<Response> {
  const { t, language, file, path, back } = visit
  const { searchParams } = new URL(visit.request.url)
  const { problems = [], kept = asCount(searchParams.get('kept')), chosen } = extra
  const files = await ownFiles(visit)
  const wanted = extra.instead ?? searchParams.get('instead')
  const instead = files.find(({ id, isOpened }) => id === wanted && !isOpened)
  const title = t('follow.files.title')
  const isClosed = file.request.state === 'closed'
  const purposes = purposesFor(file)
  return showPage(
    visit,
    {
      title,
      organisation: publicOrganisation(file.controller),
      hasProblem: problems.length > 0,
      content: (
        <FilesPage {...{ t, language, path, back, files, purposes, isClosed, instead, chosen, problems, kept }} />
      ),
    },
    answer ?? { status: statusOf(problems) },
  )
}

/** Takes the files that are good, says of each of the others what is wrong with it, and loses none. */
export async function takeFiles(visit: FilesVisit): Promise<Response> {
  const { house, address, file } = visit
  const over = await tooOften(() => countSending(house, { address, requestId: file.request.id }), 'files')
  if (over) return showFiles(visit, { problems: [over.problem] }, over)
  return inTurn(address, (turn) => take(visit, turn))
}

async function take(visit: FilesVisit, turn: Turn): Promise<Response> {
  const { request, house, context, file, path } = visit
  const reference = file.request.reference
  const upload = await readDocuments(request, { origin: house.origin, fields: ['purpose', 'instead'], turn })
  const over = await tooOften(() => countFiles(house, file.request.id, upload.files.length), 'files')
  if (over) return showFiles(visit, { problems: [over.problem] }, over)
  const { arrived, problems, found } = await admitFiles(upload, house.environment.CLAMD_URL)
  for (const harm of found) await noteHarmfulFile(context, { reference, harm })
  const purpose = upload.fields.purpose || 'other'
  const { instead } = upload.fields
  const isGood = problems.length === 0
  const outcome =
    arrived.length > 0
      ? await receiveFiles(context, { reference }, { purpose, instead: isGood ? instead : '' }, arrived)
      : undefined
  if (outcome?.ok && isGood) return seeOther(`${path}?kept=${arrived.length}`)
  const refused: readonly Problem[] = outcome && !outcome.ok ? outcome.problems : []
  const asItIsNow = (await findCaseFile(house.db, context.actor, reference)) ?? file
  return showFiles(
    { ...visit, file: asItIsNow },
    {
      problems: [...refused, ...problems],
      kept: outcome?.ok ? arrived.length : 0,
      chosen: filePurposes.find((known) => known === purpose),
      instead,
    },
  )
}

/** Takes one document back. What has been opened meanwhile stays, and the page says so. */
export async function removeOne(visit: FilesVisit): Promise<Response> {
  const { file: fileId } = await readPosted(visit, { file: 'one' })
  const { reference } = visit.file.request
  const outcome = await removeFile(visit.context, { reference }, { fileId })
  return outcome.ok ? seeOther(visit.path) : showFiles(visit, { problems: outcome.problems })
}

async function ownFiles({ house, context, file }: FilesVisit): Promise<OwnFile[]> {
  const kept = await filesOfCase(house.db, house.keyring, context.actor, file)
  const sent = new Map(filesOfThePerson(file.history).map((each) => [each.fileId, each]))
  return kept.flatMap(({ id, name, bytes, purpose, receivedAt }) => {
    const own = sent.get(id)
    const on = dayOf(receivedAt, file.controller.timeZone)
    return own ? [{ id, name: name ?? '', bytes, purpose, on, isOpened: own.isOpened }] : []
  })
}

function purposesFor({ history }: CaseFile): FilePurpose[] {
  const { askedFor, rights } = factsOf(history)
  const isCorrection = rights.some(({ right }) => right === 'correction')
  return purposesOpen(history, { isForAnother: askedFor !== 'self', isCorrection })
}

function asCount(text: string | null): number {
  return /^[1-5]$/.test(text ?? '') ? Number(text) : 0
}
