/** What a column of a sheet can hold. Whatever else it says, who asks was never verified here: identity is not imported. */
export const columnMeanings = [
  'ignore',
  'own-number',
  'received-on',
  'due-on',
  'name',
  'email',
  'telephone',
  'postal-address',
  'right',
  'state',
  'closed-on',
  'outcome',
  'channel',
  'words',
  'notes',
  'assignee',
] as const

export type ColumnMeaning = (typeof columnMeanings)[number]

/** What several columns may hold together, as first and last name; all others are in one column at the most. */
export const repeatable: readonly ColumnMeaning[] = ['ignore', 'name', 'postal-address', 'words', 'notes']

/** The columns with days. */
export const dayMeanings = ['received-on', 'due-on', 'closed-on'] as const
export type DayMeaning = (typeof dayMeanings)[number]

/** The columns with a few values that each mean something here. */
export const valueMeanings = ['right', 'state', 'outcome', 'channel'] as const
export type ValueMeaning = (typeof valueMeanings)[number]
