import type { LetterWords } from '../letter-words'

export const ro: LetterWords = {
  common: `
    si de la in sa mi va nu este cu pe care din pentru datele mele ca o sunt prin catre rog imi am al
  `,
  letters: /[ășțîşţ]/gi,
  asks: 'solicit | cer. | va rog | doresc | vreau | cerere | as dori | ma opun',
  ifs: 'daca | in cazul',
  rights: {
    access: 'acces | copie … date | ce date | ce informatii',
    correction: 'rectific | corect | incorect | inexact | gresit',
    erasure: 'sterg | stears | dreptul de a fi uitat | elimin',
    portability: 'portab | citire automata | citirea automata',
    restriction: 'restrictionare | restrictionat',
    objection: 'ma opun | opozitie | ma opune',
    'marketing-objection': 'marketing | newsletter | publicit | reclam | dezabon',
    withdrawal: 'retrag … consimtamant | retrag … acord',
    'automated-decision': 'decizi … automat',
  },
}
