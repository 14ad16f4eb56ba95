import type { Right } from '../../rights'
import type { WrittenLanguage } from '../letter-words'

/** A letter as somebody might write it, by what it asks for. */
export type WrittenLetter = { language: WrittenLanguage; rights: Right[]; subject: string; text: string }

const of = (language: WrittenLanguage, rights: Right[], subject: string, text: string): WrittenLetter => ({
  language,
  rights,
  subject,
  text,
})

/** Letters in our ten languages, none of them from a template, that were not looked at while words were collected. */
export const writtenLetters: WrittenLetter[] = [
  of(
    'en',
    ['erasure'],
    'my account',
    "Hi, I closed my membership last spring but I still see my old profile when I google myself. Can you get rid of it please and delete everything you've got on file about me?\nThanks, Ruth",
  ),
  of(
    'en',
    ['access'],
    'Data',
    'Dear Sir or Madam,\nI was a patient at your clinic from 2014 to 2019 and would like to see what information you keep about me, including any emails between staff in which I am mentioned.\nRegards\nRuth Okafor',
  ),
  of(
    'en',
    ['marketing-objection'],
    'STOP',
    'I have asked you three times now to stop sending me promotional texts. I never want to get advertising from you again.',
  ),
  of(
    'de',
    ['erasure'],
    'Kündigung und Daten',
    'Hallo zusammen,\nich war bis März Kunde bei euch. Bitte löscht mein Kundenkonto und alles, was ihr dazu noch habt.\nViele Grüße\nTomáš Novák',
  ),
  of(
    'de',
    ['access'],
    'Frage',
    'Sehr geehrte Damen und Herren, gestern bekam ich einen Brief von Ihnen, obwohl ich Sie gar nicht kenne. Woher haben Sie meine Anschrift und welche Angaben sind bei Ihnen über mich gespeichert? Ich möchte eine vollständige Auskunft.',
  ),
  of(
    'de',
    ['marketing-objection'],
    'Keine Mails mehr!!',
    'Ich will keinen Newsletter und auch keine Kataloge mehr von Ihnen bekommen. Nehmen Sie mich aus dem Verteiler.',
  ),
  of(
    'fr',
    ['access'],
    'Mes données',
    "Bonjour,\nJe suis cliente depuis 2016. J'aimerais savoir quelles informations vous conservez à mon sujet et en recevoir une copie.\nBien à vous,\nAmina Diallo",
  ),
  of(
    'fr',
    ['erasure'],
    'suppression compte',
    'Bonsoir, je n’utilise plus votre application. Merci de supprimer mon compte ainsi que toutes mes données. Cdt',
  ),
  of(
    'fr',
    ['correction'],
    'Erreur dans mon dossier',
    'Madame, Monsieur, mon nom est mal orthographié dans votre fichier (Dialo au lieu de Diallo) et ma date de naissance est fausse. Pourriez-vous les corriger ?',
  ),
  of(
    'es',
    ['erasure'],
    'baja',
    'Buenas, ya no quiero seguir en su página. Por favor borren todos mis datos y cierren mi cuenta. Gracias',
  ),
  of(
    'es',
    ['access'],
    'Consulta',
    'Estimados señores: fui empleada suya hasta 2021. Necesito una copia de mi expediente personal y saber qué datos guardan sobre mí. Un saludo, Amina Diallo',
  ),
  of(
    'es',
    ['marketing-objection'],
    'publicidad',
    'No quiero recibir más publicidad ni llamadas comerciales de su empresa. Me opongo a que usen mi teléfono para eso.',
  ),
  of(
    'it',
    ['access'],
    'dati personali',
    'Buongiorno, vorrei sapere quali dati avete su di me e da chi li avete ricevuti. Resto in attesa di un vostro riscontro. Ruth Okafor',
  ),
  of(
    'it',
    ['erasure'],
    'Cancellatemi',
    'Salve, non sono più vostro cliente da anni. Vi chiedo di cancellare il mio profilo e tutti i dati che mi riguardano.',
  ),
  of(
    'nl',
    ['access'],
    'inzage',
    'Beste, ik heb vorig jaar bij jullie gesolliciteerd. Ik wil graag weten wat jullie toen over mij hebben opgeschreven en wat daarvan bewaard is. Mvg Tomáš',
  ),
  of(
    'nl',
    ['erasure'],
    'account weg',
    'Hallo, kunnen jullie mijn account en al mijn gegevens verwijderen? Ik gebruik de webshop niet meer.',
  ),
  of(
    'pl',
    ['erasure'],
    'Usunięcie konta',
    'Dzień dobry, nie korzystam już z Państwa sklepu. Proszę usunąć moje konto i wszystkie dane, które mnie dotyczą. Pozdrawiam',
  ),
  of(
    'pl',
    ['access'],
    'pytanie',
    'Witam, chciałbym się dowiedzieć, jakie informacje na mój temat Państwo przechowują i komu je przekazali. Proszę o przesłanie kopii.',
  ),
  of(
    'pt',
    ['access'],
    'Os meus dados',
    'Boa tarde, fui vosso cliente entre 2015 e 2020. Gostaria de saber que informação ainda têm sobre mim e de receber uma cópia. Com os melhores cumprimentos',
  ),
  of(
    'pt',
    ['erasure'],
    'apagar conta',
    'Olá, quero que apaguem a minha conta e tudo o que lá está guardado. Obrigada, Amina',
  ),
  of(
    'vi',
    ['erasure'],
    'Xóa tài khoản',
    'Chào anh chị, tôi không còn sử dụng dịch vụ nữa. Nhờ anh chị xóa tài khoản và toàn bộ thông tin của tôi. Cảm ơn.',
  ),
  of(
    'vi',
    ['access'],
    'Hỏi về dữ liệu',
    'Kính gửi quý công ty, tôi là khách hàng từ năm 2018. Tôi muốn biết công ty đang lưu những thông tin gì của tôi và xin một bản sao.',
  ),
  of(
    'ar',
    ['erasure'],
    'حذف الحساب',
    'السلام عليكم، لم أعد أستخدم التطبيق. أرجو حذف حسابي وكل المعلومات المتعلقة بي. شكرا',
  ),
  of(
    'ar',
    ['access'],
    'استفسار',
    'تحية طيبة، كنت زبونا لديكم منذ سنوات. أود أن أعرف ما هي المعلومات التي تحتفظون بها عني وأن أحصل على نسخة منها.',
  ),
]
