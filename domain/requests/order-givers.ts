/** Who can order a day by which a request is answered. */
export const orderGivers = ['authority', 'court'] as const

export type OrderGiver = (typeof orderGivers)[number]
