/**
 * Who may write for another person. Whoever writes for themselves has nobody's authority to show.
 * Source: EDPB Guidelines 01/2022, section 3.4; ICO, Right of access: requests made on behalf of others, children.
 */
export const representatives = ['chosen-person', 'lawyer', 'organisation', 'parent', 'guardian', 'estate'] as const

export type Representative = (typeof representatives)[number]
