import type { Decision } from '../requests/events'
import type { Channel } from '../requests/received'
import type { Right } from '../rights'
import type { ValueMeaning } from './column-meaning'

export const importedStates = ['open', 'closed'] as const
export type ImportedState = (typeof importedStates)[number]

/** What each kind of value can become; a right may come with others. */
export type ValueTarget = { right: Right; state: ImportedState; outcome: Decision; channel: Channel }

/**
 * Words for each value, folded, as people write them in our ten languages: what is only one of them is known, what begins
 * with one, or has one among other words, is a guess.
 */
export const valueWords: { [Meaning in ValueMeaning]: Partial<Record<ValueTarget[Meaning], string>> } = {
  right: {
    'marketing-objection':
      'direct marketing|marketing objection|no marketing|unsubscribe|werbewiderspruch|werbung|marketing|prospection|publicidad|newsletter',
    'automated-decision': 'automated decision|art 22|article 22|automatisierte entscheidung|profiling|artikel 22',
    portability:
      'portability|data portability|art 20|article 20|artikel 20|datenubertragbarkeit|ubertragbarkeit|portabilite|portabilidad|portabilita|overdraagbaarheid|przenoszenie|portabilidade|chuyen du lieu|نقل البيانات',
    restriction:
      'restriction|art 18|article 18|artikel 18|einschrankung|limitation|limitacion|limitazione|beperking|ograniczenie|limitacao|han che|تقييد',
    objection:
      'objection|object|art 21|article 21|artikel 21|widerspruch|opposition|oposicion|opposizione|bezwaar|sprzeciw|oposicao|phan doi|اعتراض',
    withdrawal:
      'withdrawal of consent|withdraw consent|consent withdrawal|widerruf|retrait du consentement|retirada del consentimiento|revoca|intrekking|wycofanie zgody|retirada do consentimento|rut lai su dong y|سحب الموافقة',
    erasure:
      'erasure|deletion|delete|erase|right to be forgotten|forget me|art 17|article 17|artikel 17|loschung|loschen|loschbegehren|effacement|suppression|supresion|borrado|cancellazione|verwijdering|wissen|wissing|usuniecie|apagamento|eliminacao|xoa|xoa du lieu|محو|حذف',
    correction:
      'rectification|correction|art 16|article 16|artikel 16|berichtigung|korrektur|rectificacion|rettifica|rectificatie|correctie|sprostowanie|retificacao|correcao|chinh sua|تصحيح',
    access:
      'access|sar|dsar|subject access|subject access request|copy of data|art 15|article 15|artikel 15|auskunft|auskunftsersuchen|auskunftsbegehren|acces|acceso|accesso|inzage|dostep|acesso|truy cap|وصول|الوصول',
    'opt-out': 'opt out|do not sell|sale opt out',
    limit: 'limit use|limit sensitive',
    disclosure: 'right to know|know',
    complaint: 'complaint|beschwerde|plainte|reclamation|queja|reclamo|klacht|skarga|reclamacao|khieu nai|شكوى',
    appeal: 'appeal|recours',
    unsure: 'other|misc|general|unsure|sonstiges|autre|otro|altro|anders|overig|inne|outro|khac|اخرى',
  },
  state: {
    closed:
      'closed|done|complete|completed|resolved|answered|finished|erledigt|abgeschlossen|geschlossen|beantwortet|ferme|clos|cloture|termine|cerrado|cerrada|resuelto|chiuso|chiusa|evasa|concluso|gesloten|afgehandeld|afgerond|klaar|zamkniete|zamkniety|zakonczone|fechado|encerrado|concluido|da dong|hoan thanh|مغلق|منجز',
    open: 'open|new|pending|in progress|wip|ongoing|active|on hold|waiting|offen|neu|in bearbeitung|laufend|wartet|ouvert|en cours|nouveau|en attente|abierto|abierta|en curso|pendiente|nuevo|aperto|aperta|in corso|in lavorazione|nuovo|lopend|in behandeling|nieuw|otwarte|otwarty|w toku|nowe|nowy|aberto|em curso|em andamento|pendente|novo|mo|dang xu ly|moi|مفتوح|قيد المعالجة|جديد',
  },
  outcome: {
    'partly-granted':
      'partly granted|partially granted|partial|partially|partly|teilweise|partiellement|parcial|parcialmente|parziale|parzialmente|gedeeltelijk|czesciowo|mot phan|جزئي',
    'nothing-held':
      'nothing held|no data|no data held|no information held|not found|keine daten|nichts gefunden|aucune donnee|sin datos|nessun dato|geen gegevens|brak danych|sem dados|khong co du lieu|لا توجد بيانات',
    'cannot-identify': 'cannot identify|not identified|unidentifiable|nicht identifizierbar|id failed',
    'passed-to-controller': 'passed to controller|forwarded to controller|we are processor',
    'wrong-organisation': 'wrong organisation|wrong organization|not us|falscher adressat',
    'already-answered': 'already answered|repeat|bereits beantwortet',
    withdrawn:
      'withdrawn|abandoned|zuruckgezogen|retire|abandonne|retirado|retirada|ritirata|ritirato|ingetrokken|wycofano|wycofany|da rut|مسحوب',
    refused:
      'refused|rejected|denied|declined|abgelehnt|verweigert|refuse|rejete|denegado|rechazado|rifiutato|rifiutata|respinta|geweigerd|afgewezen|odmowa|odrzucono|recusado|indeferido|tu choi|مرفوض',
    granted:
      'granted|complied|fulfilled|provided|full disclosure|disclosed|accepted|yes|erfullt|erteilt|stattgegeben|gewahrt|entsprochen|accorde|accordee|satisfait|concedido|concedida|atendido|accolta|accolto|concessa|toegekend|ingewilligd|voldaan|uwzgledniono|spelniono|deferido|chap thuan|da thuc hien|مقبول|ممنوح',
  },
  channel: {
    form: 'form|web form|webform|website|online|portal|formular|formulaire|formulario|modulo|formulier|formularz|bieu mau|نموذج',
    'e-mail': 'e mail|email|mail|courriel|correo|correo electronico|posta elettronica|البريد الالكتروني|thu dien tu',
    letter:
      'letter|post|posta|by post|brief|schreiben|lettre|courrier|carta|lettera|post brief|list|poczta|correio|thu|رسالة|بريد',
    telephone:
      'telephone|phone|call|by phone|tel|telefon|telefonisch|anruf|telefono|telefoon|telefonisch|telefone|dien thoai|هاتف',
    'in-person':
      'in person|counter|verbal|visit|personlich|vor ort|en personne|guichet|en persona|di persona|persoonlijk|balie|osobiscie|presencial|truc tiep|شخصيا',
    'social-media':
      'social media|social|facebook|twitter|instagram|whatsapp|linkedin|soziale medien|reseaux sociaux|redes sociales|redes sociais',
  },
}
