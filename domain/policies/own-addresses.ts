/**
 * Whether letters to an address would come back to the organisation itself: one of its own, whatever stands after a plus,
 * in capitals or not. A person asked there would read nothing, and we would answer ourselves.
 */
export function isOwnAddress(address: string, own: readonly (string | null | undefined)[]): boolean {
  return own.some((each) => each && mailboxOf(each) === mailboxOf(address))
}

function mailboxOf(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@')
}
