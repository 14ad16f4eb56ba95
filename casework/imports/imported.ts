/** What keeps an import from going on, worded under `desk.import.problems`. */
export type ImportProblemCode =
  | 'column-twice'
  | 'no-received-column'
  | 'too-many-values'
  | 'choose-a-value'
  | 'choose-day-order'
  | 'choose-century'
  | 'changed-meanwhile'
  | 'day-not-valid'
  | 'day-in-the-future'
  | 'rows-at-fault'
  | 'nothing-to-import'
  | 'imported-already'
  | 'worked-on'

export type ImportProblem = {
  code: ImportProblemCode
  field?: string
  params?: Record<string, string | number>
}

export type Imported<Result extends object = object> =
  ({ ok: true } & Result) | { ok: false; problems: readonly ImportProblem[] }

export function stopped(code: ImportProblemCode, params: ImportProblem['params'] = {}, field?: string) {
  return { ok: false as const, problems: [{ code, params, ...(field !== undefined && { field }) }] }
}
