import type { Role } from '@/domain/policies/roles'

/** The staff of the demo; what they may do is in their membership. */
export const staff = {
  maeve: { name: 'Maeve Brennan', email: 'maeve.brennan@northwind-library.example', role: 'admin', mayVerify: true },
  tadhg: { name: 'Tadhg Nolan', email: 'tadhg.nolan@northwind-library.example', role: 'handler', mayVerify: true },
  ines: { name: 'Inês Carvalho', email: 'ines.carvalho@northwind-library.example', role: 'handler', mayVerify: false },
  greta: { name: 'Greta Lund', email: 'greta.lund@northwind-library.example', role: 'auditor', mayVerify: false },
} as const satisfies Record<string, { name: string; email: string; role: Role; mayVerify: boolean }>

export type StaffName = keyof typeof staff

export type Person = { name: string; email: string; telephone?: string }

/** People who ask; nobody by these names and addresses exists (RFC 2606). */
export const people = {
  amina: { name: 'Amina Diallo', email: 'amina.diallo@mailbox.example' },
  tomas: { name: 'Tomáš Novák', email: 'tomas.novak@posta.example' },
  ruth: { name: 'Ruth Okafor', email: 'ruth.okafor@mailbox.example' },
  lukas: { name: 'Lukas Brandt', email: 'lukas.brandt@postfach.example' },
  pedro: { name: 'Pedro Marques', email: 'pedro.marques@correio.example' },
  giulia: { name: 'Giulia Ferri', email: 'giulia.ferri@casella.example' },
  maria: { name: 'María Ferrer Ibáñez', email: 'maria.ferrer@buzon.example' },
  linnea: { name: 'Linnéa Åkesson', email: 'linnea.akesson@brevlada.example' },
  jan: { name: 'Jan de Vries', email: 'jan.devries@postbus.example' },
  elodie: { name: 'Élodie Martin', email: 'elodie.martin@boite.example' },
  niamh: { name: 'Niamh Kelly', email: 'niamh.kelly@mailbox.example' },
  ivana: { name: 'Ivana Babić', email: 'ivana.babic@sanducic.example' },
  oliver: { name: 'Oliver Byrne', email: 'oliver.byrne@mailbox.example' },
  hannelore: { name: 'Hannelore Vogt', email: 'hannelore.vogt@postfach.example' },
  dimitris: { name: 'Δημήτρης Παπαδάκης', email: 'dimitris.papadakis@grammatokivotio.example' },
  samira: { name: 'Samira Haddad', email: 'samira.haddad@mailbox.example' },
  kwame: { name: 'Kwame Boateng', email: 'kwame.boateng@mailbox.example' },
  viktor: { name: 'Viktor Halász', email: 'viktor.halasz@postalada.example' },
  rosa: { name: 'Rosa Lindqvist', email: 'rosa.lindqvist@brevlada.example' },
  emeka: { name: 'Emeka Nwosu', email: 'emeka.nwosu@mailbox.example' },
  aoife: { name: 'Aoife Dwyer', email: 'aoife.dwyer@mailbox.example' },
  // A number kept for stories (Ofcom).
  saoirse: { name: 'Saoirse Quinn', email: 'saoirse.quinn@mailbox.example', telephone: '+44 20 7946 0137' },
  thandi: { name: 'Thandi Mkhize', email: 'thandi.mkhize@mailbox.example' },
  seller: { name: 'Growth Partners', email: 'offers@growth-partners.example' },
} as const satisfies Record<string, Person>
