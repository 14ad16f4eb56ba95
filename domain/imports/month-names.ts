import { folded } from './folded'

/**
 * The months in our ten languages, as people write them in a date, January first; Polish in both cases, Arabic in the names
 * of Egypt, the Levant and the Maghreb.
 */
const names: readonly (readonly string[])[] = [
  ['january januar janner janvier enero gennaio januari styczen stycznia janeiro', 'يناير جانفي'],
  ['february februar fevrier febrero febbraio februari luty lutego fevereiro', 'فبراير شباط فيفري'],
  ['march marz maerz mars marzo maart mrt marzec marca marco', 'مارس اذار'],
  ['april avril abril aprile kwiecien kwietnia', 'ابريل نيسان افريل'],
  ['may mai mayo maggio mei maj maja maio', 'مايو ايار ماي'],
  ['june juni juin junio giugno czerwiec czerwca junho', 'يونيو يونيه حزيران جوان'],
  ['july juli juillet julio luglio lipiec lipca julho', 'يوليو يوليه تموز جويلية'],
  ['august aout agosto augustus sierpien sierpnia', 'اغسطس اب اوت'],
  ['september sept septembre septiembre setiembre settembre wrzesien wrzesnia setembro', 'سبتمبر ايلول'],
  ['october oktober octobre octubre ottobre pazdziernik pazdziernika outubro', 'اكتوبر'],
  ['november novembre noviembre listopad listopada novembro', 'نوفمبر'],
  ['december dezember decembre diciembre dicembre grudzien grudnia dezembro', 'ديسمبر'],
].map((lists) => lists.flatMap((list) => list.split(' ')))

/** Months of two words; the second of each pair of names tells which. */
const pairs: Readonly<Record<string, number>> = {
  'كانون الثاني': 1,
  'تشرين الاول': 10,
  'تشرين الثاني': 11,
  'كانون الاول': 12,
}

const weekdays = (
  'monday tuesday wednesday thursday friday saturday sunday ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
  'lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'poniedzialek wtorek sroda czwartek piatek sobota niedziela ' +
  'segunda terca quarta quinta sexta feira ' +
  'الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت الاحد thu hai ba tu nam sau bay chu nhat cn'
).split(' ')

const fillers = new Set(
  'the of st nd rd th er re ere de del der den dem d am le la el il o a do da dia dnia op ngay thang nam r roku pan em من في'.split(
    ' ',
  ),
)

/** The month that a word names, in full or by at least its first three letters; nothing where it could be two. */
export function monthNamed(word: string): number | undefined {
  const exact = names.findIndex((all) => all.includes(word))
  if (exact >= 0) return exact + 1
  if ([...word].length < 3) return undefined
  const begun = names.flatMap((all, place) => (all.some((name) => name.startsWith(word)) ? [place + 1] : []))
  return begun.length === 1 ? begun[0] : undefined
}

/** The month that these words name together, as some in Arabic. */
export function monthOfPair(words: readonly string[]): number | undefined {
  const both = words.join(' ')
  const [, month] = Object.entries(pairs).find(([pair]) => both.includes(folded(pair))) ?? []
  return month
}

/** Whether a word in a date says nothing about which day it is. */
export function isFiller(word: string): boolean {
  return fillers.has(word) || isWeekday(word)
}

export function isWeekday(word: string): boolean {
  return [...word].length >= 2 && weekdays.some((day) => day.startsWith(word))
}
