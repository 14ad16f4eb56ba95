/** Where a sheet is uploaded: outside of the desk, whose proxy no upload may come under. */
export const uploadAddress = '/files/import'

export const importsAddress = '/desk/settings/import'

/** The steps of an import, and what came of it. */
export function importAddress(id: string, step: 'columns' | 'values' | 'review' | 'result' = 'columns'): string {
  return step === 'columns' ? `${importsAddress}/${id}` : `${importsAddress}/${id}/${step}`
}
