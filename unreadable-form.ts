/** What the server of the pages takes of an action (next.config.js, `bodySizeLimit`). */
const bytesAtMost = 1024 * 1024
/** Far more than any page of ours has; whoever decodes an action looks through all of them for each one that names it. */
const fieldsAtMost = 1000

/**
 * What is wrong with an action sent to the desk, before Next reads it: 413 too large, 400 none that a page of ours could
 * have sent. Next answers both with a fault of ours, 500 and an incident in the log. Other forms are not looked at.
 */
export async function refusalOfAction(request: Request): Promise<400 | 413 | undefined> {
  const type = request.headers.get('content-type') ?? ''
  const fetched = request.headers.get('next-action')
  const hasParts = /^multipart\/form-data\b/i.test(type)
  if (fetched === null && !hasParts) return undefined
  if (Number(request.headers.get('content-length') ?? 0) > bytesAtMost) return 413
  const body = await bodyOf(request)
  if (body === 'too-large') return 413
  const form = body && (hasParts ? await formOf(body, type) : textAlone(body))
  if (!form || [...form.keys()].length > fieldsAtMost) return 400
  return (fetched === null ? isPlainAction(form) : isFetchedAction(fetched, form)) ? undefined : 400
}

/** Whoever goes away in the middle has sent nothing that can be read. */
async function bodyOf({ body }: Request): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of body ?? []) {
      length += part.byteLength
      if (length > bytesAtMost) return 'too-large'
      parts.push(part)
    }
  } catch {
    return undefined
  }
  return Buffer.concat(parts)
}

async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
}

/** What an action is called with, where it is no form: the same as field 0 of one. */
function textAlone(body: Uint8Array): FormData {
  const form = new FormData()
  form.set('0', new TextDecoder().decode(body))
  return form
}

/** With scripts: field 0 holds what the action is called with, `[state, form]`, `[form]` or `[]`, a form as `$K…`. */
function isFetchedAction(id: string, form: FormData): boolean {
  const given = parsed(form.get('0'))
  if (!Array.isArray(given)) return false
  const [first, second] = given as unknown[]
  if (takesState(id)) return isState(first) && isForm(second)
  return !takesForm(id) || isForm(first)
}

/** Without scripts: `$ACTION_ID_…` names an action; `$ACTION_REF_n` one in `$ACTION_n:0`, with the state in `$ACTION_n:1`. */
function isPlainAction(form: FormData): boolean {
  const names = [...form.keys()].filter((key) => key.startsWith(idPrefix) || key.startsWith(referencePrefix))
  const [name] = names
  if (name === undefined || names.length > 1) return names.length === 0
  if (name.startsWith(idPrefix)) return !takesState(name.slice(idPrefix.length))
  const field = `$ACTION_${name.slice(referencePrefix.length)}`
  const [named, given] = [parsed(form.get(`${field}:0`)), parsed(form.get(`${field}:1`))]
  return isNamed(named) && takesState(named.id) && Array.isArray(given) && given.length === 1 && isState(given[0])
}

const idPrefix = '$ACTION_ID_'
const referencePrefix = '$ACTION_REF_'

/** The first byte of an action's name tells which arguments it uses, the first in bit 6 and the second in bit 5. */
function takesForm(id: string): boolean {
  return (firstByte(id) & 0x40) !== 0
}

function takesState(id: string): boolean {
  return (firstByte(id) & 0x20) !== 0
}

function firstByte(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16)
}

function isForm(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('$K')
}

function isNamed(value: unknown): value is { id: string } {
  return isState(value) && typeof Reflect.get(value as object, 'id') === 'string'
}

function isState(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}
