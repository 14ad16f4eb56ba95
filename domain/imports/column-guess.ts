import { type ColumnMeaning, repeatable } from './column-meaning'
import { judgeDays } from './day-column'
import { folded, saysNothing } from './folded'
import type { Sheet } from './sheet'
import { valueGuess } from './value-guess'

/** From what a column was guessed: its name, or what stands in it; null where nothing was. */
export type ColumnGuess = { meaning: ColumnMeaning; from: 'name' | 'content' | null }

/** The beginnings of words of column names in our ten languages, what is more special first. */
const named: readonly [ColumnMeaning, readonly string[]][] = [
  ['ignore', ['verified', 'verifiziert', 'verifie', 'verificad', 'zweryfik', 'geverifieerd', 'birth', 'geburt']],
  ['ignore', ['naissance', 'nacimiento', 'nascita', 'geboorte', 'urodzenia', 'nascimento', 'ngay sinh', 'الميلاد']],
  ['postal-address', ['mailing', 'postal', 'postanschrift']],
  ['email', ['email', 'e mail', 'mail', 'courriel', 'correo', 'posta elettronica', 'البريد']],
  ['assignee', ['assign', 'handler', 'owner', 'responsible', 'bearbeiter', 'zustandig', 'sachbearb', 'responsable']],
  [
    'assignee',
    ['attribue', 'asignad', 'assegnat', 'responsabile', 'behandelaar', 'prowadzi', 'responsavel', 'المسؤول'],
  ],
  ['assignee', ['nguoi phu trach', 'phu trach', 'case worker', 'officer']],
  ['channel', ['channel', 'source', 'via', 'how received', 'kanal', 'eingangsweg', 'eingangskanal', 'canal', 'canale']],
  ['channel', ['kanaal', 'kenh', 'zrodlo', 'quelle', 'origen', 'القناة']],
  ['closed-on', ['closed', 'close date', 'completed', 'date of response', 'response date', 'answered', 'replied']],
  ['closed-on', ['erledigt', 'abgeschlossen', 'geschlossen', 'beantwortet', 'abschluss', 'cloture', 'clos le']],
  ['closed-on', ['repondu', 'cerrad', 'cierre', 'respondid', 'chius', 'evas', 'gesloten', 'afgehandeld', 'beantwoord']],
  ['closed-on', ['zamkni', 'zakoncz', 'odpowiedz', 'fechad', 'encerrad', 'ngay dong', 'hoan thanh', 'تاريخ الاغلاق']],
  ['due-on', ['due', 'deadline', 'target', 'frist', 'fallig', 'echeance', 'delai', 'vencim', 'plazo', 'scadenza']],
  ['due-on', ['termijn', 'uiterlijk', 'termin', 'prazo', 'han', 'الموعد']],
  ['received-on', ['received', 'receipt', 'date of request', 'request date', 'date in', 'eingang', 'erhalten', 'recu']],
  ['received-on', ['reception', 'recib', 'recepcion', 'ricevut', 'ricezione', 'ontvang', 'otrzym', 'wplyw', 'recebid']],
  ['received-on', ['ngay nhan', 'تاريخ الاستلام', 'date de la demande', 'fecha de solicitud', 'data richiesta']],
  ['received-on', ['data della richiesta', 'datum verzoek', 'data wniosku', 'data do pedido', 'ngay yeu cau']],
  ['postal-address', ['address', 'street', 'postcode', 'zip', 'city', 'adresse', 'anschrift', 'strasse', 'plz', 'ort']],
  ['postal-address', ['direccion', 'indirizzo', 'adres', 'endereco', 'dia chi', 'العنوان']],
  [
    'telephone',
    ['phone', 'telephone', 'tel', 'mobile', 'telefon', 'handy', 'movil', 'cellulare', 'telefono', 'الهاتف'],
  ],
  [
    'telephone',
    ['so dien thoai', 'dien thoai', 'di dong', 'sdt', 'telefoon', 'mobil', 'mobiel', 'telemovel', 'celular', 'komork'],
  ],
  ['telephone', ['cell', 'portable', 'gsm', 'هاتف', 'جوال', 'الجوال', 'المحمول']],
  ['own-number', ['reference', 'ref', 'case number', 'case no', 'ticket', 'id', 'no', 'nr', 'number', 'nummer']],
  ['own-number', ['aktenzeichen', 'az', 'vorgang', 'dossier', 'numero', 'expediente', 'pratica', 'kenmerk', 'zaak']],
  ['own-number', ['sygnatura', 'numer', 'processo', 'ma so', 'so', 'stt', 'رقم', 'المرجع']],
  ['outcome', ['outcome', 'decision', 'result', 'ergebnis', 'entscheidung', 'resultat', 'issue', 'decisao', 'decyzja']],
  ['outcome', ['resultado', 'decisione', 'esito', 'uitkomst', 'besluit', 'wynik', 'ket qua', 'القرار', 'النتيجة']],
  ['state', ['status', 'state', 'stand', 'etat', 'statut', 'estado', 'stato', 'stan', 'trang thai', 'الحالة']],
  ['right', ['right', 'type', 'kind', 'recht', 'art', 'anliegen', 'droit', 'derecho', 'tipo', 'diritto', 'soort']],
  [
    'right',
    ['typ', 'rodzaj', 'prawo', 'direito', 'quyen', 'loai', 'الحق', 'نوع', 'article', 'artikel', 'betroffenenrecht'],
  ],
  ['name', ['name', 'first name', 'last name', 'surname', 'requester', 'vorname', 'nachname', 'antragsteller', 'nom']],
  ['name', ['prenom', 'demandeur', 'nombre', 'apellido', 'solicitante', 'nome', 'cognome', 'richiedente', 'naam']],
  ['name', ['verzoeker', 'imie', 'nazwisko', 'wnioskodawca', 'requerente', 'ho ten', 'ho va ten', 'ten', 'الاسم']],
  ['name', ['betroffene', 'person', 'data subject', 'customer', 'kunde']],
  [
    'notes',
    ['note', 'comment', 'remark', 'bemerkung', 'notiz', 'kommentar', 'remarque', 'nota', 'observa', 'opmerking'],
  ],
  ['notes', ['uwagi', 'ghi chu', 'ملاحظات', 'commentaire']],
  ['words', ['request', 'details', 'description', 'text', 'message', 'subject', 'anfrage', 'beschreibung', 'inhalt']],
  ['words', ['demande', 'descri', 'solicitud', 'richiesta', 'verzoek', 'omschrijving', 'wniosek', 'tresc', 'opis']],
  ['words', ['pedido', 'yeu cau', 'noi dung', 'الطلب', 'wording']],
  ['received-on', ['date', 'datum', 'fecha', 'data', 'ngay', 'تاريخ']],
]

/** A guess for each column, from its name and, where that says nothing, from what stands in it. Nobody takes it for more. */
export function guessColumns({ header, rows }: Pick<Sheet, 'header' | 'rows'>): ColumnGuess[] {
  const taken = new Set<ColumnMeaning>()
  const isFree = (meaning: ColumnMeaning) => repeatable.includes(meaning) || !taken.has(meaning)
  const keep = (guess: ColumnGuess) => {
    if (guess.from) taken.add(guess.meaning)
    return guess
  }
  const byName = header.map((name) => {
    const [meaning] = named.find(([one, beginnings]) => isFree(one) && isNamed(name, beginnings)) ?? []
    return meaning ? keep({ meaning, from: 'name' }) : undefined
  })
  return byName.map((guess, place) => {
    if (guess) return guess
    const meaning = byContent(
      rows.map(({ cells }) => cells[place] ?? ''),
      isFree,
    )
    return keep(meaning ? { meaning, from: 'content' } : { meaning: 'ignore', from: null })
  })
}

/** Whether the name of a column says that telephone numbers stand in it. */
export function namesTelephone(name: string): boolean {
  return named.some(([meaning, beginnings]) => meaning === 'telephone' && isNamed(name, beginnings))
}

/** A column name of which some word begins so; what is short must be the whole word. */
function isNamed(name: string, beginnings: readonly string[]): boolean {
  const words = ` ${folded(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))} `
  return beginnings.some((begun) =>
    words.includes(folded(begun).length <= 3 ? ` ${folded(begun)} ` : ` ${folded(begun)}`),
  )
}

const looked = 200

function byContent(column: readonly string[], isFree: (meaning: ColumnMeaning) => boolean): ColumnMeaning | undefined {
  const cells = column.filter((cell) => !saysNothing(cell)).slice(0, looked)
  const most = (test: (cell: string) => boolean) => cells.length > 0 && cells.filter(test).length >= cells.length * 0.8
  const candidates: [ColumnMeaning, boolean][] = [
    ['email', most((cell) => /^\S+@\S+\.\S+$/u.test(cell.trim()))],
    ['received-on', cells.length > 0 && judgeDays(cells).days >= cells.length * 0.8 && !most(isNumber)],
    ['right', most((cell) => valueGuess('right', cell) !== null)],
    ['state', most((cell) => valueGuess('state', cell) !== null)],
    ['outcome', most((cell) => valueGuess('outcome', cell) !== null)],
    ['channel', most((cell) => valueGuess('channel', cell) !== null)],
  ]
  return candidates.find(([meaning, isMost]) => isMost && isFree(meaning))?.[0]
}

function isNumber(cell: string): boolean {
  return /^[\d.,\s]+$/u.test(cell) && !/[./]\d+[./]/u.test(cell)
}
