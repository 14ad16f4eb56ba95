import type { Regime } from './regime'
import { statute } from './statute'

const connecticutRevocation = statute({
  id: 'us-ct-consent-revocation',
  name: 'Connecticut: withdrawal of consent',
  partOf: 'us-ct',
  inForce: { value: { from: '2023-07-01' }, source: 'Conn. Gen. Stat. 42-515 to 42-525', confirmed: false },
  rights: { withdrawal: 'Conn. Gen. Stat. 42-520' },
  timeLimit: { value: { days: 15 }, source: 'Conn. Gen. Stat. 42-520', confirmed: false },
})

const rhodeIslandAct = 'Rhode Island Data Transparency and Privacy Protection Act'

const rhodeIslandRevocation = statute({
  id: 'us-ri-consent-revocation',
  name: 'Rhode Island: withdrawal of consent',
  partOf: 'us-ri',
  inForce: { value: { from: '2026-01-01' }, source: rhodeIslandAct, confirmed: false },
  rights: { withdrawal: rhodeIslandAct },
  timeLimit: { value: { days: 15 }, source: rhodeIslandAct, confirmed: false },
})

/** Withdrawals of consent have a time of their own in two states. */
export const usRevocations: readonly Regime[] = [connecticutRevocation, rhodeIslandRevocation]
