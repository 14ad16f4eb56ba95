import { encode } from 'uqr'
import type { Example } from '../example'
import { QrCode } from './qr-code'

const { data } = encode('otpauth://totp/Rightsdesk:ruth.okafor@hafenblick.example?secret=JBSWY3DPEHPK3PXP')

export const qrCodeExamples: Example[] = [
  { name: 'For an authenticator app', element: <QrCode modules={data} label="A picture for your authenticator app" /> },
]
