/** The ways in which a person is reached. */
export const contactWays = ['email', 'telephone', 'postalAddress'] as const

export type ContactWay = (typeof contactWays)[number]
