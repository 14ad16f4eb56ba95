/** Letters to a member of staff about how they sign in: nothing of any request. */
export type AccountLetterProps = {
  'own-address-new': { validDays: number }
  'own-address-old': { validDays: number }
  /** `let-in`: whoever runs the server took the authenticator away. */
  'sign-in-changed': { about: 'authenticator' | 'let-in' }
}

export type AccountLetterSecrets = {
  'own-address-new': { confirmPath: string }
  'own-address-old': { stopPath: string }
}
