const hidden = '[hidden]'
const deepest = 5
const mostFrames = 12

const personalKey =
  /^(?:.*(?:password|secret|token|cookie|authorization|email|address|name|body|words|text|subject|headers)|to|from|code|data|input|params|query|internalQuery|detail|hint|where|stack)$/i
const errorFields = ['code', 'syscall', 'constraint', 'table', 'column', 'responseCode', 'command', 'digest'] as const

const credentials = /:\/\/\S+@/g
const query = /(\/[^\s?"']*)\?[^\s"']+/g
const emailAddress = /[^\s<>"'(),;:=]+@[^\s<>"'(),;]+/g
const quoted = /"[^"]*"|'[^']*'|`[^`]*`/g
const parameters = /\s*\bparams:[\s\S]*$/
const longWord = /[A-Za-z0-9_-]{20,}/g
const rowId = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The same value as far as a log may hold it: no address, token, secret or quoted content, errors as code and frames. */
export function masked(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskedText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest || ArrayBuffer.isView(value)) return hidden
  if (isErrorLike(value)) return maskedError(value, depth)
  if (value instanceof Date) return value
  if (Array.isArray(value)) return value.map((item) => masked(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedField(key, inner, depth)]))
}

type ErrorLike = Record<string, unknown> & { message: string }

/** Queues and clones hand errors on as plain objects, every field of theirs included. */
function isErrorLike(value: object): value is ErrorLike {
  return 'message' in value && typeof value.message === 'string' && (value instanceof Error || 'stack' in value)
}

/** A text without e-mail addresses, credentials, query strings and anything long enough to be a token. */
function maskedText(text: string): string {
  return text
    .replace(credentials, `://${hidden}@`)
    .replace(query, `$1?${hidden}`)
    .replace(emailAddress, hidden)
    .replace(longWord, (word) => (mayBeToken(word) ? hidden : word))
}

function maskedField(key: string, value: unknown, depth: number) {
  if (key === 'message' && typeof value === 'string') return maskedMessage(value)
  const isPersonal = personalKey.test(key) && (typeof value === 'string' || typeof value === 'object')
  return isPersonal && value !== null ? hidden : masked(value, depth + 1)
}

/** PostgreSQL, SMTP and JSON.parse quote what they were given, and Drizzle lists it: messages lose it, codes stay. */
function maskedError(error: ErrorLike, depth: number): Record<string, unknown> {
  const known = errorFields.flatMap((field) => (field in error ? [[field, error[field]] as const] : []))
  const inner = Array.isArray(error.errors) ? error.errors.map((one: unknown) => masked(one, depth + 1)) : undefined
  return {
    type: typeof error.name === 'string' ? error.name : 'Error',
    message: maskedMessage(error.message),
    ...Object.fromEntries(known),
    frames: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: masked(error.cause, depth + 1) }),
    ...(inner ? { errors: inner } : {}),
  }
}

function maskedMessage(message: string): string {
  return maskedText(message.replace(parameters, '').replace(quoted, '"…"'))
}

function framesOf({ stack }: ErrorLike) {
  const lines = typeof stack === 'string' ? stack.split('\n') : []
  const frames = lines.filter((line) => /^\s+at /.test(line))
  return frames.slice(0, mostFrames).map((line) => line.trim())
}

function mayBeToken(word: string) {
  return /\d/.test(word) && /[A-Za-z]/.test(word) && !rowId.test(word)
}
