import type { LetterWords } from '../letter-words'

export const de: LetterWords = {
  common: `
    der die das und ich sie mir mich bitte nicht ist mit meine meiner meinen ihnen sich auf fur eine einer zu habe
    wurde uber von alle bei dass den haben
  `,
  letters: /[äöüß]/gi,
  asks: `
    bitte | ich verlange | ich fordere | fordere ich | ich mochte | mochte ich | ich moechte | ich will |
    ich beantrage | beantrage ich | antrag | anfrage | hiermit | ich lege | lege ich | ich widerspreche |
    ich wunsche | ich ersuche | konnen sie | konnten sie | ich hatte gern | ich brauche | horen sie auf |
    ich erwarte | wurde gern
  `,
  ifs: 'falls | sofern | sollte. | sollten. | wenn. | soweit',
  rights: {
    access: `
      auskunft | datenauskunft | selbstauskunft | kopie … daten | kopie … akte | kopie von allem | welche … daten |
      welche … informationen | was … uber mich | was … zu mir | was … von mir | daten … uber mich | einsicht in |
      woher … daten | woher sie | ob sie … daten
    `,
    correction: `
      berichtig | korrigier | korrektur | falsch … gespeichert | falsch … geschrieben | falsche adresse |
      falscher name | unrichtig | vervollstandig | richtigstell | stimmt nicht | adresse … andern | namen … andern |
      ist falsch | ist veraltet | aktualisier
    `,
    erasure: `
      loschung | loesch | loschen | losch | geloscht | kontoloschung | datenloschung | entfernen sie … daten |
      daten … entfern | vergessen zu werden | vergessenwerden | vernicht
    `,
    portability: `
      datenubertrag | ubertragbar | maschinenlesbar | portabilitat | daten … ubertragen | ubertragung … daten |
      umzug meiner daten
    `,
    restriction: `
      einschrankung | verarbeitung … einzuschranken | einschranken | verarbeitung … sperren | sperrung | eingeschrankt
    `,
    objection: 'widerspr | nicht einverstanden mit der verarbeitung',
    'marketing-objection': `
      direktwerbung | werb | newsletter | werbemail | marketing | katalog | abbestell | rundmail | reklame
    `,
    withdrawal: 'widerruf | einwilligung … zuruck | zustimmung … zuruck | einverstandnis … zuruck',
    'automated-decision': 'automatisiert … entscheidung | von einem menschen | algorithmus | computer … entschieden',
  },
}
