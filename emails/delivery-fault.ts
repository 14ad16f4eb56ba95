/** What became of one attempt. Only `sent` means that the mail server has taken the letter on. */
export type DeliveryOutcome = 'sent' | 'temporary' | 'permanent' | 'configuration' | 'ambiguous'

/** The parts of an SMTP client's error that say what happened; no text of the server, which may name an address. */
export type SmtpFault = { code?: string; originalCode?: string; responseCode?: number; command?: string }

const signInFaults = [530, 534, 535, 538]
const ourFaults = /^(EAUTH|ENOAUTH|EOAUTH2|ETLS|EREQUIRETLS|ECONFIG|EPROXY)$/
const certificateFaults =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/
const badSequence = 503

/**
 * Which kind of fault ended an attempt. configuration: sign-in, TLS or our own sender address is refused, so every other
 * letter would be too; permanent: this recipient or letter is refused (RFC 5321 4.2.1, 5yz); ambiguous: the whole letter
 * had been handed over and no answer came, so it may have been accepted; temporary: all the rest.
 */
export function outcomeOf(fault: SmtpFault, isHandedOver: boolean): Exclude<DeliveryOutcome, 'sent'> {
  const { code = '', originalCode = '', responseCode, command = '' } = fault
  if (responseCode !== undefined && signInFaults.includes(responseCode)) return 'configuration'
  if (ourFaults.test(code) || certificateFaults.test(originalCode)) return 'configuration'
  if (responseCode === undefined) return withoutReply(code, isHandedOver)
  if (command === 'MAIL FROM' && responseCode >= 500 && responseCode !== badSequence) return 'configuration'
  return isNo(fault) ? 'permanent' : 'temporary'
}

/** A reply to this recipient or letter that says no for good; at the greeting it is about neither, and 999 is no reply. */
function isNo({ code = '', responseCode = 0 }: SmtpFault): boolean {
  return (
    /^(EENVELOPE|EMESSAGE)$/.test(code) && responseCode >= 500 && responseCode < 600 && responseCode !== badSequence
  )
}

/**
 * Whether a fault that may pass is one of this letter or recipient, by the short name it was given: a reply to either, but not
 * one that ends the connection (421); or a letter that nobody answered for, or that we cannot write.
 */
export function isOfLetter({ outcome, code }: { outcome: DeliveryOutcome; code: string }): boolean {
  return outcome === 'ambiguous' || code === notPrepared || /^4(?!21)\d\d (RCPT TO|DATA)$/.test(code)
}

/** The short name of a letter that could not be prepared for sending. */
export const notPrepared = 'not-prepared'

/** A short name for the fault, fit for logs and the dashboard. */
export function nameOf({ code, originalCode, responseCode, command }: SmtpFault): string {
  return [responseCode ?? originalCode ?? code ?? 'unknown', command].filter(Boolean).join(' ')
}

function withoutReply(code: string, isHandedOver: boolean): 'ambiguous' | 'permanent' | 'temporary' {
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'permanent'
  return isHandedOver ? 'ambiguous' : 'temporary'
}
