/** Letters to a member of staff about how they sign in: nothing of any request. */
export type AccountLetterProps = {
  'own-address-new': { validDays: number }
  'own-address-old': { validDays: number }
  /** `let-in`: whoever runs the server took the authenticator away. */
  'sign-in-changed': { about: 'authenticator' | 'let-in' }
}

/** Whether a letter is about its reader's own account, and so for nobody else. */
export function isAboutAccount(kind: string): kind is keyof AccountLetterProps {
  return kind === 'own-address-new' || kind === 'own-address-old' || kind === 'sign-in-changed'
}

export type AccountLetterSecrets = {
  'own-address-new': { confirmPath: string }
  'own-address-old': { stopPath: string }
}
