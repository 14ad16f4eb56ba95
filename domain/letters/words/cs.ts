import type { LetterWords } from '../letter-words'

export const cs: LetterWords = {
  common: `
    a na se jsem ze mi vas prosim mych me jsou udaju podle nebo jako o v je byt pro muj z od do jste udaje moje mne co
  `,
  letters: /[řůěščž]/gi,
  asks: 'zada | prosim | chci | chtel | timto | zadost | vznasim | pozaduj | odvolav | nesouhlas',
  ifs: 'pokud | v pripade | jestlize | kdyby',
  rights: {
    access: `
      pristup | kopi … udaj | kopii vseho | jake … udaje | jake informace | co o mne | vypis … udaj
    `,
    correction: 'oprav | nepresn | nespravn | chybn | doplnen | aktualizov',
    erasure: 'vymaz | smaz | odstran | byt zapomenut | zlikvid',
    portability: 'prenositeln | strojove citeln | strojove | preneseni',
    restriction: 'omezili | omezeni | omezte',
    objection: 'namitk | nesouhlasim se zpracovanim',
    'marketing-objection': 'marketing | reklam | newsletter | obchodni sdeleni | odhlas',
    withdrawal: 'odvolav … souhlas | odvolani souhlasu | beru zpet … souhlas',
    'automated-decision': 'automatizovan',
  },
}
