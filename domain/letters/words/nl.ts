import type { LetterWords } from '../letter-words'

export const nl: LetterWords = {
  common: `
    het een ik u van en mijn dat niet met voor op is te zijn graag heb bij alle die over om deze mij jullie wil dit
    aan hebben mijne uw
  `,
  letters: /ij/gi,
  asks: `
    verzoek | ik wil | wil ik | graag | alstublieft | gelieve | ik eis | ik vraag | vraag ik | hierbij | kunt u |
    kunnen jullie | wilt u | willen jullie | ik maak | maak ik | ik verlang | ik zou | svp. | stop. | aub.
  `,
  ifs: 'als. | indien | in het geval | wanneer | mocht | zal leiden',
  rights: {
    access: `
      toegang | inzage | inzien | kopie … gegevens | kopie … data | kopie van alles | afschrift | welke … gegevens |
      welke … informatie | welke … data | wat … over mij | wat … van mij | gegevens … over mij heeft |
      gegevens … over mij hebben | of u … gegevens | inzageverzoek
    `,
    correction: `
      rectific | corrig | correct | verbeter | onjuist | klopt niet | kloppen niet | verkeerd | aanpassen |
      aanvulling | aan te passen | wijzig … adres | wijzig … naam
    `,
    erasure: `
      verwijder | wissen | wis. | gewist | vergeten te worden | vergetelheid | gegevens … te wissen | vernietig |
      wist. | gegevenswissing | delete
    `,
    portability: `
      overdraagbaar | machinaal leesbaar | machineleesbaar | machine leesbaar | dataportabil |
      gegevens … over te dragen aan | overdragen
    `,
    restriction: `
      beperking van | verwerking … te beperken | beperk … verwerking | verwerking … beperk | bevriezen
    `,
    objection: 'bezwaar | niet akkoord met de verwerking | stop … verwerken',
    'marketing-objection': `
      direct marketing | marketing | nieuwsbrief | nieuwsbrieven | reclame | folder | uitschrijven | afmelden |
      aanbieding
    `,
    withdrawal: `
      toestemming … in. | toestemming … intrek | toestemming … in te trekken | trek … toestemming | intrekking |
      intrekken
    `,
    'automated-decision': 'geautomatiseerd | door een mens | algoritme',
  },
}
