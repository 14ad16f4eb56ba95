import { deedOf } from '@/casework/bulk/item-deed'
import { NotFound } from '@/casework/errors'
import { type Rehearsal, rehearse } from '@/casework/rehearse'
import { type BulkItem, type BulkRun, itemsOf } from '@/db/queries/bulk-runs'
import type { CaseFile } from '@/db/queries/case-file'
import { factsOf } from '@/domain/requests/history'
import { deadlineOf } from '@/domain/requests/request'
import { formatDay } from '@/messages/format-day'
import { problemText } from '@/messages/problem-text'
import { type LetterText, letterText } from '../../_server/letter-text'
import type { DeskContext } from '../../_server/session'
import { peopleOf } from '../_queue/colleagues'
import { deskLanguage, t } from '../words'

/** What would come of one request: in words, with the letter that its person would get. */
export type CheckLine = { reference: string; text: string; letters: LetterText[]; changes: boolean }

/** So many on one page, each of which is played through and taken back. */
export const checkedAtOnce = 50

type Names = (id: string | null | undefined) => string

/** What would come of each of these requests now; nothing is done. Nothing where it is not said what. */
export async function checkLines(context: DeskContext, run: BulkRun, from: number): Promise<CheckLine[] | undefined> {
  const act = await deedOf(context, run)
  if (!act) return undefined
  const items = await itemsOf(context.db, run, { from, most: checkedAtOnce })
  const nameOf = await namesFor(context)
  const lines: CheckLine[] = []
  for (const item of items) {
    const played = await orGone(() =>
      rehearse(
        context,
        item.reference,
        (world) => act(world, item),
        (tx, file, letter) => letterText({ ...context, db: tx }, file, letter),
      ),
    )
    lines.push(lineOf(item, run, played, nameOf))
  }
  return lines
}

type Played = Rehearsal<LetterText> | 'gone'

async function orGone(play: () => Promise<Rehearsal<LetterText>>): Promise<Played> {
  try {
    return await play()
  } catch (thrown) {
    if (thrown instanceof NotFound) return 'gone'
    throw thrown
  }
}

function lineOf({ reference }: BulkItem, run: BulkRun, played: Played, nameOf: Names): CheckLine {
  if (played === 'gone') return { reference, text: t('desk.bulk.gone'), letters: [], changes: false }
  if (played.ok) return { reference, text: whatWill(run, played, nameOf), letters: played.letters, changes: true }
  const reason = played.problems.map((problem) => problemText(t, problem)).join(' ')
  return { reference, text: t('desk.bulk.refused', { reason }), letters: [], changes: false }
}

function whatWill({ deed, choice }: BulkRun, { before, after }: Extract<Played, { ok: true }>, nameOf: Names): string {
  if (deed === 'message' || deed === 'spam' || deed === 'unspam') return t(`desk.bulk.will.${deed}`)
  if (deed === 'extend') return t('desk.bulk.will.extend', { from: dayIn(before), to: dayIn(after) })
  if (deed === 'tag' || deed === 'untag') return t(`desk.bulk.will.${deed}`, { tag: nameOf(choice?.tagId) })
  const [then, now] = [factsOf(before.history), factsOf(after.history)]
  const people = { before: nameOf(then.assigneeId), after: nameOf(now.assigneeId) }
  if (now.teamId === null) return t('desk.bulk.will.assign', people)
  return t('desk.bulk.will.assignTeam', { ...people, team: nameOf(now.teamId) })
}

function dayIn({ history, rule }: CaseFile): string {
  const { dueOn } = deadlineOf(history, rule)
  return dueOn ? formatDay(dueOn, deskLanguage) : '–'
}

async function namesFor({ db, actor }: DeskContext): Promise<Names> {
  const { members, teams, tags } = await peopleOf(db, actor)
  const names = new Map([
    ...members.map(({ userId, name }) => [userId, name] as const),
    ...[...teams, ...tags].map(({ id, name }) => [id, name] as const),
  ])
  return (id) => (id ? (names.get(id) ?? id.slice(0, 8)) : t('desk.bulk.noOne'))
}
