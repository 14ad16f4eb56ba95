import { statute } from './statute'

const section = 'Data Protection Act 2018 s. 164A'

/**
 * The complaint to the controller: acknowledged in 30 days of which the day of receipt is the first, then answered
 * without undue delay.
 */
export const ukComplaintAck = statute({
  id: 'uk-complaint-ack',
  name: 'UK complaints',
  partOf: 'uk-gdpr',
  inForce: { value: { from: '2026-06-19' }, source: `${section}, in force since 19 June 2026` },
  rights: { complaint: section },
  timeLimit: { value: null, source: `${section}(4): without undue delay` },
  acknowledgement: {
    value: { days: 29 },
    source: `${section}(3): within the period of 30 days beginning when the complaint is received`,
    reading: true,
  },
  complaintRoutes: [
    { to: 'authority', which: 'information-commissioner', source: 'UK GDPR Art. 77' },
    { to: 'court', source: 'UK GDPR Art. 79; Data Protection Act 2018 s. 167' },
  ],
})
