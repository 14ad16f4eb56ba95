/** What a stopped channel is stopped by, as whoever runs the installation would look for it. */
export type ChannelFault = 'sign-in' | 'tls' | 'sender' | 'other'

const signIn = /^(530|534|535|538|EAUTH|ENOAUTH|EOAUTH2)\b/
const tls =
  /^(ETLS|EREQUIRETLS|CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/

/** Reads it from the short name of the fault that stopped the channel. */
export function channelFaultOf(code: string): ChannelFault {
  if (code.endsWith('MAIL FROM')) return 'sender'
  if (signIn.test(code)) return 'sign-in'
  return tls.test(code) || code.endsWith('STARTTLS') ? 'tls' : 'other'
}
