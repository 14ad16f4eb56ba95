import type { SheetFault } from '@/domain/imports/sheet'

/** What is wrong with an upload; words are under `desk.import.sheetFaults`. */
export type UploadFault = SheetFault | { code: 'choose-a-sheet' | 'choose-an-organisation'; params?: undefined }
