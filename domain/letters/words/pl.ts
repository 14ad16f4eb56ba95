import type { LetterWords } from '../letter-words'

export const pl: LetterWords = {
  common: `
    i w na do moich nie o prosze ze z jest sie dane moje oraz przez panstwo mnie moj od za jakie danych mojego moja
    czy jak mam to moim bardzo
  `,
  letters: /[łąęśżźćń]/gi,
  asks: `
    prosz | wnosz | zada | chc | chcial | wniosek | wnioskuj | niniejszym | sprzeciwiam | domagam | zycz | czy mog |
    skladam | wzywam | uprzejmie | korzyst | cofam
  `,
  ifs: 'jesli | jezeli | w przypadku | gdyby',
  rights: {
    access: `
      dostep | kopi … danych | kopie wszystk | jakie … dane | jakie informacje | jakich danych | co panstwo … o mnie |
      co wiecie o mnie | informacj … o mnie | danych … na moj temat | skad … moje dane | skad … dane | czy przetwarz |
      wglad
    `,
    correction: `
      sprost | popraw | nieprawidlow | bledn | nieaktual | zaktualiz | uzupeln | zmian … nazwisk | zmian … adres |
      korekt | niepoprawn
    `,
    erasure: 'usun | skasow | kasow | bycia zapomnianym | zapomnian | wykasow | zniszcz',
    portability: 'przenies | przenosz | maszynowo | maszynowego | przeslani … danych do',
    restriction: 'ogranicz',
    objection: 'sprzeciw | nie zgadzam sie na przetwarzanie | zaprzesta … przetwarzania',
    'marketing-objection': 'marketing | newsletter | reklam | promocyj | handlow | wypis | ofert | spam',
    withdrawal: 'cofam … zgod | cofn … zgod | wycof … zgod | odwol … zgod | zgod … cofam | cofniecie zgody',
    'automated-decision': 'zautomatyzowan | interwencj … czlowiek | algorytm | przez czlowieka',
  },
}
