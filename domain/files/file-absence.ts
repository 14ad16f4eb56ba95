/** Why an answer that gives a copy of the data holds no file. */
export const fileAbsences = ['in-the-text', 'on-the-spot', 'nothing-more', 'other'] as const

export type FileAbsence = (typeof fileAbsences)[number]
