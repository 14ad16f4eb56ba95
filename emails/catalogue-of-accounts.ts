/** Letters to a member of staff about how they sign in, or because they tried the mail: nothing of any request. */
export type AccountLetterProps = {
  'own-address-new': { validDays: number }
  'own-address-old': { validDays: number }
  /** `let-in`: whoever runs the server took the authenticator away. */
  'sign-in-changed': { about: 'authenticator' | 'let-in' }
  'mail-test': { controllerName: string }
}

const aboutAccounts = [
  'own-address-new',
  'own-address-old',
  'sign-in-changed',
  'mail-test',
] as const satisfies (keyof AccountLetterProps)[]

/** Whether a letter is about its reader's own account or trial, and so for nobody else. */
export function isAboutAccount(kind: string): kind is keyof AccountLetterProps {
  return aboutAccounts.some((each) => each === kind)
}

export type AccountLetterSecrets = {
  'own-address-new': { confirmPath: string }
  'own-address-old': { stopPath: string }
}
