import type { LetterWords } from '../letter-words'

export const hr: LetterWords = {
  common: `
    i da se na sam vas vam molim koje za je moje ili od mojih u o kako li sve podataka ovime moj mi su me jer
  `,
  letters: /[čćđšž]/gi,
  asks: `
    zahtijeva | zahtjev | molim | traz | zelim | ovim putem | ovime | protivim | htio bih | htjela bih | povlacim
  `,
  ifs: 'ako | u slucaju | ukoliko',
  rights: {
    access: `
      pristup | kopij … podat | koje podatke | koje … podatke | koje informacije | sto imate o meni | uvid
    `,
    correction: 'isprav | netocn | pogresn | dopun | azurir',
    erasure: 'brisanj | izbris | obris | pravo na zaborav | uklon',
    portability: 'prenosiv | strojno',
    restriction: 'ogranic',
    objection: 'protivim | prigovor',
    'marketing-objection': 'marketing | newsletter | reklam | oglas | promotivn | odjav',
    withdrawal: 'povlacim … pristanak | povlacim … privol | opoziv … privol | povlacenje privole',
    'automated-decision': 'automatiziran',
  },
}
