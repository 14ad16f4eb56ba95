import { z } from 'zod'
import { findTag, tagsOf } from '@/db/queries/tags'
import { writeJournal } from '@/db/writes/journal'
import { insertTag, saveTag } from '@/db/writes/tags'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { NotFound, refuse } from './errors'
import { asOneLine, text, tick } from './fields'
import { readInput } from './read-input'

const longestName = 40

const TagName = z.strictObject({ name: text('name-the-tag', longestName).overwrite(asOneLine) })
const ChangedTag = TagName.extend({ archived: tick() })

type World = Pick<Context, 'db' | 'actor'>

/** Makes a tag of an organisation. Its name is no secret: it stands unsealed, and everybody who works there reads it. */
export async function makeTag(
  context: World,
  controllerId: string,
  input: unknown,
): Promise<Managed<{ tagId: string }>> {
  const read = readInput({}, TagName, input)
  if (!read.ok) return read
  return administer(context, controllerId, async (tx, { userId }) => {
    const tag = await insertTag(tx, { controllerId, name: read.input.name })
    if (!tag) return refuse('tag-exists', undefined, 'name')
    await writeJournal(tx, { controllerId, actor: userId, what: 'tag-made', details: { tagId: tag.id } })
    return { ok: true, tagId: tag.id }
  })
}

/** Calls a tag otherwise, archives it or takes it up again. What it is on keeps it. Throws `NotFound`. */
export async function changeTag(
  context: World,
  { controllerId, tagId }: { controllerId: string; tagId: string },
  input: unknown,
): Promise<Managed> {
  const read = readInput({}, ChangedTag, input)
  if (!read.ok) return read
  const { name, archived: isArchived } = read.input
  return administer(context, controllerId, async (tx, administrator) => {
    const tag = z.uuid().safeParse(tagId).success && (await findTag(tx, administrator, controllerId, tagId))
    if (!tag) throw new NotFound()
    const others = (await tagsOf(tx, administrator)).filter((each) => each.controllerId === controllerId)
    if (others.some((each) => each.id !== tagId && each.name.toLowerCase() === name.toLowerCase()))
      return refuse('tag-exists', undefined, 'name')
    await saveTag(tx, { id: tagId, name, isArchived })
    const details = { tagId, isArchived }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'tag-changed', details })
    return { ok: true }
  })
}
