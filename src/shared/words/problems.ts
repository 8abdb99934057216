import type { Problem } from '../api';
import type { ScreenLanguage } from '../register/text';
import { defineWords } from './define';
import { jsonFaultWords } from './json-faults';

/**
 * What is told when something is refused: what happened, what it means for the data, what to do.
 * `it` is the thing the problem names (a file, a field, a record); without one a plain word stands there.
 */
export const problemWords = defineWords({
  en: {
    thing: 'The file',
    record: 'The record',
    value: 'The value',
    notAClientFile: {
      what: (it: string) => `${it} is not a client file of Griffier.`,
      data: 'Nothing was changed.',
      todo: 'Choose a file that ends in .griffier.',
    },
    notARegisterJson: {
      what: (it: string) => `${it} is not a register in the JSON form of Griffier.`,
      data: 'No client file was made.',
      todo: 'Correct the document, then try again.',
    },
    damaged: {
      what: (it: string) => `${it} is damaged.`,
      data: 'Nothing was changed in it.',
      todo: 'Open a backup or an earlier copy of the file.',
    },
    planted: {
      what: (it: string) => `${it} holds parts that Griffier did not make.`,
      data: 'The file was not read further and nothing was changed.',
      todo: 'Ask where the file came from. Open a copy that you trust.',
    },
    newer: {
      what: (it: string) => `${it} was made with a newer version of Griffier.`,
      data: 'Nothing was changed.',
      todo: 'Install that version to change the file.',
    },
    inUse: {
      what: (it: string) => `${it} is open elsewhere.`,
      data: 'Nothing was changed. It can be read here as it was last saved.',
      todo: 'Close it there, then try again.',
    },
    readOnly: {
      what: (it: string) => `${it} can be read here, not changed.`,
      data: 'Nothing was changed.',
      todo: 'Save a copy in a place where you may write.',
    },
    noPermission: {
      what: (it: string) => `This computer gives no permission for ${it}.`,
      data: 'Nothing was changed.',
      todo: 'Ask for permission, or choose another place.',
    },
    notFound: {
      what: (it: string) => `${it} is not in that place.`,
      data: 'Nothing was changed.',
      todo: 'Look for it with Open a file, or take it off the list.',
    },
    diskFull: {
      what: (it: string) => `The disk is full: ${it} was not written.`,
      data: 'The file holds everything up to the last save.',
      todo: 'Make room, or save a copy elsewhere.',
    },
    unreachable: {
      what: (it: string) => `The place of ${it} does not answer.`,
      data: 'The last change is not saved yet; it stays in the window.',
      todo: 'Connect the disk or the network again, or save a copy elsewhere.',
    },
    unreadable: {
      what: (it: string) => `The disk cannot read a part of ${it}.`,
      data: 'Nothing was changed in it.',
      todo: 'Open a backup or rescue what can be read, and copy what else you need from this disk.',
    },
    moved: {
      what: (it: string) => `${it} was moved or removed while it was open.`,
      data: 'The last change was not saved.',
      todo: 'Save a copy, or put the file back and open it again.',
    },
    replaced: {
      what: (it: string) =>
        `Another file took the place of ${it} while it was open here for reading, as after a change of its password.`,
      data: 'Nothing was changed here.',
      todo: 'Open it again.',
    },
    overwritten: {
      what: (it: string) => `Another program put another copy in the place of ${it} while it was open.`,
      data: 'The last change was not saved, so that the two are not mixed.',
      todo: 'Open it again to go on with that copy. What was here before is among its backups.',
    },
    writeAhead: {
      what: (it: string) =>
        `Another program worked on ${it} and may have left changes in a second file (-wal).`,
      data: 'Neither file was changed.',
      todo: 'Close it in that program. If this returns, open a backup or an earlier copy.',
    },
    nameTooLong: {
      what: (it: string) => `The name of ${it}, with its folders, is too long.`,
      data: 'Nothing was changed.',
      todo: 'Choose a shorter name, or a folder that is less deep.',
    },
    encrypted: {
      what: (it: string) => `${it} has a password, or it is not a client file.`,
      data: 'Nothing was changed.',
      todo: 'Give its password.',
    },
    wrongPassword: {
      what: (it: string) => `This password does not open ${it}.`,
      data: 'A wrong password costs time, never data.',
      todo: 'Try again. Mind capitals and the layout of the keyboard.',
    },
    alreadyExists: {
      what: (it: string) => `${it} exists already.`,
      data: 'The existing file was left as it is.',
      todo: 'Choose another name.',
    },
    notAFolder: {
      what: (it: string) => `${it} is a file, not a folder.`,
      data: 'No file was written.',
      todo: 'Choose a folder, or another name.',
    },
    isAFolder: {
      what: (it: string) => `A folder stands in the place of ${it}.`,
      data: 'No file was written.',
      todo: 'Move or rename that folder, or choose another place.',
    },
    writeProtected: {
      what: (it: string) => `${it} is write-protected.`,
      data: 'It was left as it was, and no file was written.',
      todo: 'Take the protection away, or choose another folder.',
    },
    cannotReplace: {
      what: (it: string) => `${it} cannot be replaced; it may be open in another program.`,
      data: 'It was left as it was, and no file was written.',
      todo: 'Close it there, then try again.',
    },
    otherClients: {
      what: (it: string) => `${it} stands there already and was made from another client file.`,
      data: 'It was left as it was, and no file was written.',
      todo: 'Choose another folder.',
    },
    invalid: {
      what: (it: string) => `${it} does not fit here.`,
      data: 'The change was not saved; the value before it stands.',
      todo: 'Correct the value.',
    },
    noSuchRecord: {
      what: (it: string) => `${it} is no longer in the register.`,
      data: 'Nothing was changed.',
      todo: 'Go back to the list; it shows what there is now.',
    },
    stillUsed: {
      what: (it: string) => `${it} is still used elsewhere in the register.`,
      data: 'It was not removed.',
      todo: 'Replace it where it is used, or merge it with another.',
    },
    badMessage: {
      what: () => 'The window asked for something that Griffier does not know.',
      data: 'Nothing was changed.',
      todo: 'Open the client file again. If this returns, tell us what you did before it.',
    },
    noFile: {
      what: () => 'No client file is open.',
      data: 'Nothing was changed.',
      todo: 'Open a client file first.',
    },
    keeperGone: {
      what: () => 'The part of Griffier that holds the file stopped and was started again.',
      data: 'Everything that was shown as saved is in the file. The last step may not be.',
      todo: 'Look at what you changed last, and do it again if it is not there.',
    },
    cancelled: {
      what: () => 'Cancelled.',
      data: 'Everything is as it was.',
      todo: '',
    },
    tooLarge: {
      what: (it: string) => `${it} is too large.`,
      data: 'Nothing was changed.',
      todo: 'Make it smaller or divide it.',
    },
    attachmentTooLarge: {
      what: (it: string) => `${it} is larger than 50 MB.`,
      data: 'It was not attached. Nothing was changed.',
      todo: 'Attach a smaller version, or note in the register where the file is kept.',
    },
    attachmentsFull: {
      what: (it: string) => `With ${it} the attachments would take more than 500 MB together.`,
      data: 'It was not attached. Nothing was changed.',
      todo: 'Delete attachments for good that you no longer need, or keep this file elsewhere and note where.',
    },
    notALetterhead: {
      what: (it: string) => `${it} cannot be read as a letterhead: it is no Word document, or a damaged one.`,
      data: 'No file was written.',
      todo: 'Open it in Word and save it as a Word document (.docx) or template (.dotx).',
    },
    letterheadEncrypted: {
      what: (it: string) => `${it} has a password: it cannot be used as a letterhead.`,
      data: 'No file was written.',
      todo: 'Save it in Word without a password.',
    },
    letterheadMacros: {
      what: (it: string) => `${it} holds macros: it cannot be used as a letterhead.`,
      data: 'No file was written.',
      todo: 'Save it in Word as a document (.docx) or template (.dotx) without macros.',
    },
    letterheadFetches: {
      what: (it: string) => `The header or footer of ${it} fetches something from outside the file.`,
      data: 'No file was written.',
      todo: 'In Word, put the picture or the text itself in the place of the link, and save.',
    },
    letterheadEmbeds: {
      what: (it: string) => `The header or footer of ${it} holds a part of another program.`,
      data: 'No file was written.',
      todo: 'In Word, put a picture of it in its place, and save.',
    },
    letterheadTooLarge: {
      what: (it: string) => `${it} is too large for a letterhead.`,
      data: 'No file was written.',
      todo: 'Make its pictures smaller (together below 20 MB), and save.',
    },
    letterheadNarrow: {
      what: (it: string) => `The margins of ${it} leave less than 8 cm for the text.`,
      data: 'No file was written.',
      todo: 'Make them smaller in Word, and save.',
    },
    contentGone: {
      what: (it: string) => `What is kept of ${it} is not what was attached.`,
      data: 'No copy was written. The rest of the register is not affected.',
      todo: 'Look for the file in a backup, or attach it again.',
    },
    fileChanged: {
      what: (it: string) => `${it} changed while it was being read.`,
      data: 'It was not attached. Nothing was changed.',
      todo: 'Close it in the other program and attach it again.',
    },
    changedMeanwhile: {
      what: () => 'The register was changed while the version was being made.',
      data: 'The change is saved. No version was issued.',
      todo: 'Issue it again.',
    },
    erased: {
      what: () => 'What stood there was erased for good.',
      data: 'Nothing was changed.',
      todo: 'Type it again if it must come back.',
    },
    notAPolicy: {
      what: (it: string) => `${it} is not a text, a web page or a Word file (.docx).`,
      data: 'Nothing was read and nothing was changed.',
      todo: 'Save it as .docx, or copy its text and paste it.',
    },
    policyIsPdf: {
      what: (it: string) => `${it} is a PDF: its text cannot be read here.`,
      data: 'Nothing was read and nothing was changed.',
      todo: 'Open it, copy its text and paste it.',
    },
    policyDamaged: {
      what: (it: string) => `${it} is damaged or was not written by a word processor.`,
      data: 'Nothing was read and nothing was changed.',
      todo: 'Open it, save it anew as .docx, or copy its text and paste it.',
    },
    policyEmpty: {
      what: (it: string) => `${it} holds no text.`,
      data: 'Nothing was read and nothing was changed.',
      todo: 'A scanned page is a picture: type or paste its text.',
    },
    policySlow: {
      what: (it: string) => `Reading ${it} took too long and was ended.`,
      data: 'Nothing was changed.',
      todo: 'Paste the text in smaller parts.',
    },
    notAPia: {
      what: (it: string) => `${it} holds no assessment of the PIA tool.`,
      data: 'Nothing was changed.',
      todo: 'Export the assessment there once more, as JSON or as the zip of the list.',
    },
    piaIsTemplate: {
      what: (it: string) => `${it} is a template of the PIA tool, not an assessment.`,
      data: 'Nothing was changed.',
      todo: 'Export an assessment that was made from it.',
    },
    piaDamaged: {
      what: (it: string) => `${it} is damaged, or was not made by the PIA tool.`,
      data: 'Nothing of it was unpacked and nothing was changed.',
      todo: 'Export it once more there.',
    },
    notQuestions: {
      what: (it: string) => `${it} is no workbook of questions, or is damaged.`,
      data: 'Nothing was changed.',
      todo: 'Choose the workbook that was exported as “Questions to the firm” and filled in.',
    },
    otherQuestions: {
      what: (it: string) => `${it} holds the questions of another client.`,
      data: 'Nothing of it was taken over.',
      todo: 'Open the client file from which the questions were exported.',
    },
    dpiaSigned: {
      what: () => 'This impact assessment is signed.',
      data: 'Nothing was changed.',
      todo: 'Begin its revision, or take the signature back with Undo.',
    },
    dpiaNotSigned: {
      what: () => 'This impact assessment is a draft.',
      data: 'Nothing was changed.',
      todo: 'Change the draft itself.',
    },
    dpiaRevised: {
      what: () => 'This impact assessment has a revision already.',
      data: 'Nothing was changed.',
      todo: 'Go on in that revision.',
    },
    dpiaNotReady: {
      what: () => 'This impact assessment cannot be signed yet.',
      data: 'Nothing was changed.',
      todo: 'Fill in what its list of missing points says first.',
    },
    unexpected: {
      what: () => 'Griffier met a fault of its own.',
      data: 'What was saved before is in the file.',
      todo: 'Try again. If it returns, copy the details and tell us.',
    },
  },
  nl: {
    thing: 'Het bestand',
    record: 'Het gegeven',
    value: 'De waarde',
    notAClientFile: {
      what: (it) => `${it} is geen cliëntbestand van Griffier.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Kies een bestand dat eindigt op .griffier.',
    },
    notARegisterJson: {
      what: (it) => `${it} is geen register in de JSON-vorm van Griffier.`,
      data: 'Er is geen cliëntbestand gemaakt.',
      todo: 'Verbeter het document en probeer opnieuw.',
    },
    damaged: {
      what: (it) => `${it} is beschadigd.`,
      data: 'Er is niets in gewijzigd.',
      todo: 'Open een reservekopie of een vroegere kopie van het bestand.',
    },
    planted: {
      what: (it) => `${it} bevat delen die Griffier niet gemaakt heeft.`,
      data: 'Het bestand is niet verder gelezen en er is niets gewijzigd.',
      todo: 'Vraag waar het bestand vandaan komt. Open een kopie die u vertrouwt.',
    },
    newer: {
      what: (it) => `${it} is gemaakt met een nieuwere versie van Griffier.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Installeer die versie om het bestand te wijzigen.',
    },
    inUse: {
      what: (it) => `${it} is elders geopend.`,
      data: 'Er is niets gewijzigd. U kunt het hier lezen zoals het laatst opgeslagen is.',
      todo: 'Sluit het daar en probeer opnieuw.',
    },
    readOnly: {
      what: (it) => `${it} kan hier gelezen worden, niet gewijzigd.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Bewaar een kopie op een plaats waar u mag schrijven.',
    },
    noPermission: {
      what: (it) => `Deze computer geeft geen toegang tot ${it}.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Vraag toegang of kies een andere plaats.',
    },
    notFound: {
      what: (it) => `${it} staat niet op die plaats.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Zoek het met Bestand openen, of haal het van de lijst.',
    },
    diskFull: {
      what: (it) => `De schijf is vol: ${it} is niet geschreven.`,
      data: 'Het bestand bevat alles tot de laatste keer dat het opgeslagen is.',
      todo: 'Maak ruimte, of bewaar elders een kopie.',
    },
    unreachable: {
      what: (it) => `De plaats van ${it} antwoordt niet.`,
      data: 'De laatste wijziging is nog niet opgeslagen; ze blijft in het venster staan.',
      todo: 'Verbind de schijf of het netwerk opnieuw, of bewaar elders een kopie.',
    },
    unreadable: {
      what: (it) => `De schijf kan een deel van ${it} niet lezen.`,
      data: 'Er is niets in gewijzigd.',
      todo: 'Open een reservekopie of red wat leesbaar is, en kopieer wat u verder van deze schijf nodig hebt.',
    },
    moved: {
      what: (it) => `${it} is verplaatst of verwijderd terwijl het open was.`,
      data: 'De laatste wijziging is niet opgeslagen.',
      todo: 'Bewaar een kopie, of zet het bestand terug en open het opnieuw.',
    },
    replaced: {
      what: (it) =>
        `Een ander bestand kwam in de plaats van ${it} terwijl het hier open was om te lezen, zoals na een wijziging van het wachtwoord.`,
      data: 'Er is hier niets gewijzigd.',
      todo: 'Open het opnieuw.',
    },
    overwritten: {
      what: (it) => `Een ander programma zette een andere kopie op de plaats van ${it} terwijl het open was.`,
      data: 'De laatste wijziging is niet opgeslagen, zodat de twee niet vermengd raken.',
      todo: 'Open het opnieuw om met die kopie verder te gaan. Wat hier voordien stond, zit bij de reservekopieën.',
    },
    writeAhead: {
      what: (it) =>
        `Een ander programma werkte aan ${it} en liet misschien wijzigingen achter in een tweede bestand (-wal).`,
      data: 'Geen van beide bestanden is gewijzigd.',
      todo: 'Sluit het in dat programma. Komt dit terug, open dan een reservekopie of een vroegere kopie.',
    },
    nameTooLong: {
      what: (it) => `De naam van ${it}, met zijn mappen, is te lang.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Kies een kortere naam, of een map die minder diep ligt.',
    },
    encrypted: {
      what: (it) => `${it} heeft een wachtwoord, of het is geen cliëntbestand.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Geef het wachtwoord.',
    },
    wrongPassword: {
      what: (it) => `Met dit wachtwoord gaat ${it} niet open.`,
      data: 'Een verkeerd wachtwoord kost tijd, nooit gegevens.',
      todo: 'Probeer opnieuw. Let op hoofdletters en de indeling van het toetsenbord.',
    },
    alreadyExists: {
      what: (it) => `${it} bestaat al.`,
      data: 'Het bestaande bestand is gebleven zoals het was.',
      todo: 'Kies een andere naam.',
    },
    notAFolder: {
      what: (it) => `${it} is een bestand, geen map.`,
      data: 'Er is geen bestand geschreven.',
      todo: 'Kies een map, of een andere naam.',
    },
    isAFolder: {
      what: (it) => `Op de plaats van ${it} staat een map.`,
      data: 'Er is geen bestand geschreven.',
      todo: 'Verplaats of hernoem die map, of kies een andere plaats.',
    },
    writeProtected: {
      what: (it) => `${it} is tegen schrijven beveiligd.`,
      data: 'Het is gebleven zoals het was en er is geen bestand geschreven.',
      todo: 'Haal de beveiliging weg, of kies een andere map.',
    },
    cannotReplace: {
      what: (it) => `${it} kan niet vervangen worden; misschien is het in een ander programma geopend.`,
      data: 'Het is gebleven zoals het was en er is geen bestand geschreven.',
      todo: 'Sluit het daar en probeer opnieuw.',
    },
    otherClients: {
      what: (it) => `${it} staat er al en is van een ander cliëntbestand gemaakt.`,
      data: 'Het is gebleven zoals het was en er is geen bestand geschreven.',
      todo: 'Kies een andere map.',
    },
    invalid: {
      what: (it) => `${it} past hier niet.`,
      data: 'De wijziging is niet opgeslagen; de vorige waarde blijft staan.',
      todo: 'Verbeter de waarde.',
    },
    noSuchRecord: {
      what: (it) => `${it} staat niet meer in het register.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Ga terug naar de lijst; die toont wat er nu is.',
    },
    stillUsed: {
      what: (it) => `${it} wordt nog elders in het register gebruikt.`,
      data: 'Het is niet verwijderd.',
      todo: 'Vervang het waar het gebruikt wordt, of voeg het samen met een ander.',
    },
    badMessage: {
      what: () => 'Het venster vroeg iets wat Griffier niet kent.',
      data: 'Er is niets gewijzigd.',
      todo: 'Open het cliëntbestand opnieuw. Komt dit terug, vertel ons dan wat u ervoor deed.',
    },
    noFile: {
      what: () => 'Er is geen cliëntbestand geopend.',
      data: 'Er is niets gewijzigd.',
      todo: 'Open eerst een cliëntbestand.',
    },
    keeperGone: {
      what: () => 'Het deel van Griffier dat het bestand bijhoudt, is gestopt en opnieuw gestart.',
      data: 'Alles wat als opgeslagen getoond werd, staat in het bestand. De laatste stap misschien niet.',
      todo: 'Kijk na wat u het laatst wijzigde, en doe het opnieuw als het er niet staat.',
    },
    cancelled: {
      what: () => 'Geannuleerd.',
      data: 'Alles is zoals het was.',
      todo: '',
    },
    tooLarge: {
      what: (it) => `${it} is te groot.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Maak het kleiner of verdeel het.',
    },
    attachmentTooLarge: {
      what: (it) => `${it} is groter dan 50 MB.`,
      data: 'Het werd niet bijgevoegd. Er is niets gewijzigd.',
      todo: 'Voeg een kleinere versie bij, of noteer in het register waar het bestand bewaard wordt.',
    },
    attachmentsFull: {
      what: (it) => `Met ${it} zouden de bijlagen samen meer dan 500 MB innemen.`,
      data: 'Het werd niet bijgevoegd. Er is niets gewijzigd.',
      todo: 'Verwijder bijlagen die u niet meer nodig hebt definitief, of bewaar dit bestand elders en noteer waar.',
    },
    notALetterhead: {
      what: (it) =>
        `${it} kan niet als briefpapier gelezen worden: het is geen Word-document, of een beschadigd.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Open het in Word en bewaar het als Word-document (.docx) of sjabloon (.dotx).',
    },
    letterheadEncrypted: {
      what: (it) => `${it} heeft een wachtwoord: het kan niet als briefpapier dienen.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Bewaar het in Word zonder wachtwoord.',
    },
    letterheadMacros: {
      what: (it) => `${it} bevat macro’s: het kan niet als briefpapier dienen.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Bewaar het in Word als document (.docx) of sjabloon (.dotx) zonder macro’s.',
    },
    letterheadFetches: {
      what: (it) => `De kop- of voettekst van ${it} haalt iets van buiten het bestand.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Zet in Word de afbeelding of de tekst zelf in de plaats van de koppeling, en bewaar.',
    },
    letterheadEmbeds: {
      what: (it) => `De kop- of voettekst van ${it} bevat een deel van een ander programma.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Zet er in Word een afbeelding van in de plaats, en bewaar.',
    },
    letterheadTooLarge: {
      what: (it) => `${it} is te groot voor briefpapier.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Maak de afbeeldingen kleiner (samen onder 20 MB), en bewaar.',
    },
    letterheadNarrow: {
      what: (it) => `De marges van ${it} laten minder dan 8 cm voor de tekst.`,
      data: 'Er werd geen bestand geschreven.',
      todo: 'Maak ze kleiner in Word, en bewaar.',
    },
    contentGone: {
      what: (it) => `Wat van ${it} bewaard is, is niet wat bijgevoegd werd.`,
      data: 'Er werd geen kopie geschreven. De rest van het register is niet geraakt.',
      todo: 'Zoek het bestand in een reservekopie, of voeg het opnieuw bij.',
    },
    fileChanged: {
      what: (it) => `${it} veranderde terwijl het gelezen werd.`,
      data: 'Het werd niet bijgevoegd. Er is niets gewijzigd.',
      todo: 'Sluit het in het andere programma en voeg het opnieuw bij.',
    },
    changedMeanwhile: {
      what: () => 'Het register werd gewijzigd terwijl de versie werd gemaakt.',
      data: 'De wijziging is opgeslagen. Er is geen versie uitgegeven.',
      todo: 'Geef ze opnieuw uit.',
    },
    erased: {
      what: () => 'Wat er stond, is definitief gewist.',
      data: 'Er is niets gewijzigd.',
      todo: 'Typ het opnieuw als het terug moet komen.',
    },
    notAPolicy: {
      what: (it) => `${it} is geen tekst, webpagina of Word-bestand (.docx).`,
      data: 'Er is niets gelezen en niets gewijzigd.',
      todo: 'Bewaar het als .docx, of kopieer de tekst en plak die.',
    },
    policyIsPdf: {
      what: (it) => `${it} is een pdf: de tekst ervan kan hier niet gelezen worden.`,
      data: 'Er is niets gelezen en niets gewijzigd.',
      todo: 'Open het, kopieer de tekst en plak die.',
    },
    policyDamaged: {
      what: (it) => `${it} is beschadigd of komt niet van een tekstverwerker.`,
      data: 'Er is niets gelezen en niets gewijzigd.',
      todo: 'Open het en bewaar het opnieuw als .docx, of kopieer de tekst en plak die.',
    },
    policyEmpty: {
      what: (it) => `${it} bevat geen tekst.`,
      data: 'Er is niets gelezen en niets gewijzigd.',
      todo: 'Een gescande bladzijde is een beeld: typ of plak de tekst.',
    },
    policySlow: {
      what: (it) => `Het lezen van ${it} duurde te lang en is gestopt.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Plak de tekst in kleinere delen.',
    },
    notAPia: {
      what: (it) => `${it} bevat geen beoordeling van de PIA-tool.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Exporteer de beoordeling daar nog eens, als JSON of als de zip van de lijst.',
    },
    piaIsTemplate: {
      what: (it) => `${it} is een sjabloon van de PIA-tool, geen beoordeling.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Exporteer een beoordeling die ermee werd gemaakt.',
    },
    piaDamaged: {
      what: (it) => `${it} is beschadigd, of is niet door de PIA-tool gemaakt.`,
      data: 'Er is niets uit uitgepakt en er is niets gewijzigd.',
      todo: 'Exporteer het daar nog eens.',
    },
    notQuestions: {
      what: (it) => `${it} is geen werkmap met vragen, of is beschadigd.`,
      data: 'Er is niets gewijzigd.',
      todo: 'Kies de werkmap die als “Vragen aan de firma” werd geëxporteerd en is ingevuld.',
    },
    otherQuestions: {
      what: (it) => `${it} bevat de vragen van een andere cliënt.`,
      data: 'Er is niets uit overgenomen.',
      todo: 'Open het cliëntbestand waaruit de vragen werden geëxporteerd.',
    },
    dpiaSigned: {
      what: () => 'Deze effectbeoordeling is ondertekend.',
      data: 'Er is niets gewijzigd.',
      todo: 'Begin haar herziening, of maak de ondertekening ongedaan.',
    },
    dpiaNotSigned: {
      what: () => 'Deze effectbeoordeling is een ontwerp.',
      data: 'Er is niets gewijzigd.',
      todo: 'Wijzig het ontwerp zelf.',
    },
    dpiaRevised: {
      what: () => 'Deze effectbeoordeling heeft al een herziening.',
      data: 'Er is niets gewijzigd.',
      todo: 'Ga verder in die herziening.',
    },
    dpiaNotReady: {
      what: () => 'Deze effectbeoordeling kan nog niet worden ondertekend.',
      data: 'Er is niets gewijzigd.',
      todo: 'Vul eerst in wat de lijst van ontbrekende punten noemt.',
    },
    unexpected: {
      what: () => 'In Griffier zelf liep iets fout.',
      data: 'Wat voordien opgeslagen is, staat in het bestand.',
      todo: 'Probeer opnieuw. Komt het terug, kopieer dan de details en meld het ons.',
    },
  },
  fr: {
    thing: 'Le fichier',
    record: 'L’élément',
    value: 'La valeur',
    notAClientFile: {
      what: (it) => `${it} n’est pas un dossier client de Griffier.`,
      data: 'Rien n’a été modifié.',
      todo: 'Choisissez un fichier qui se termine par .griffier.',
    },
    notARegisterJson: {
      what: (it) => `${it} n’est pas un registre dans la forme JSON de Griffier.`,
      data: 'Aucun dossier client n’a été créé.',
      todo: 'Corrigez le document, puis réessayez.',
    },
    damaged: {
      what: (it) => `${it} est endommagé.`,
      data: 'Rien n’y a été modifié.',
      todo: 'Ouvrez une sauvegarde ou une copie antérieure du fichier.',
    },
    planted: {
      what: (it) => `${it} contient des éléments que Griffier n’a pas créés.`,
      data: 'La lecture du fichier a été arrêtée et rien n’a été modifié.',
      todo: 'Demandez d’où vient le fichier. Ouvrez une copie à laquelle vous faites confiance.',
    },
    newer: {
      what: (it) => `${it} a été créé avec une version plus récente de Griffier.`,
      data: 'Rien n’a été modifié.',
      todo: 'Installez cette version pour modifier le fichier.',
    },
    inUse: {
      what: (it) => `${it} est ouvert ailleurs.`,
      data: 'Rien n’a été modifié. Vous pouvez le lire ici tel qu’il a été enregistré en dernier.',
      todo: 'Fermez-le là-bas, puis réessayez.',
    },
    readOnly: {
      what: (it) => `${it} peut être lu ici, mais pas modifié.`,
      data: 'Rien n’a été modifié.',
      todo: 'Enregistrez une copie à un endroit où vous pouvez écrire.',
    },
    noPermission: {
      what: (it) => `Cet ordinateur refuse l’accès\u202f: ${it}.`,
      data: 'Rien n’a été modifié.',
      todo: 'Demandez l’accès ou choisissez un autre endroit.',
    },
    notFound: {
      what: (it) => `${it} ne se trouve pas à cet endroit.`,
      data: 'Rien n’a été modifié.',
      todo: 'Cherchez-le avec Ouvrir un fichier, ou retirez-le de la liste.',
    },
    diskFull: {
      what: (it) => `Le disque est plein\u202f: ${it} n’a pas été écrit.`,
      data: 'Le fichier contient tout jusqu’au dernier enregistrement.',
      todo: 'Libérez de la place, ou enregistrez une copie ailleurs.',
    },
    unreachable: {
      what: (it) => `L’emplacement de ${it} ne répond pas.`,
      data: 'La dernière modification n’est pas encore enregistrée\u202f; elle reste dans la fenêtre.',
      todo: 'Reconnectez le disque ou le réseau, ou enregistrez une copie ailleurs.',
    },
    unreadable: {
      what: (it) => `Le disque ne peut pas lire une partie de ${it}.`,
      data: 'Rien n’y a été modifié.',
      todo: 'Ouvrez une sauvegarde ou récupérez ce qui est lisible, et copiez ce qu’il vous faut encore de ce disque.',
    },
    moved: {
      what: (it) => `${it} a été déplacé ou supprimé pendant qu’il était ouvert.`,
      data: 'La dernière modification n’est pas enregistrée.',
      todo: 'Enregistrez une copie, ou remettez le fichier à sa place et rouvrez-le.',
    },
    replaced: {
      what: (it) =>
        `Un autre fichier a pris la place de ${it} pendant qu’il était ouvert ici en lecture, comme après un changement de mot de passe.`,
      data: 'Rien n’a été modifié ici.',
      todo: 'Rouvrez-le.',
    },
    overwritten: {
      what: (it) =>
        `Un autre programme a mis une autre copie à la place de ${it} pendant qu’il était ouvert.`,
      data: 'La dernière modification n’a pas été enregistrée, pour ne pas mélanger les deux.',
      todo: 'Rouvrez-le pour continuer avec cette copie. Ce qui s’y trouvait avant est parmi ses sauvegardes.',
    },
    writeAhead: {
      what: (it) =>
        `Un autre programme a travaillé sur ${it} et a peut-être laissé des modifications dans un second fichier (-wal).`,
      data: 'Aucun des deux fichiers n’a été modifié.',
      todo: 'Fermez-le dans ce programme. Si cela se reproduit, ouvrez une sauvegarde ou une copie antérieure.',
    },
    nameTooLong: {
      what: (it) => `Le nom de ${it}, avec ses dossiers, est trop long.`,
      data: 'Rien n’a été modifié.',
      todo: 'Choisissez un nom plus court, ou un dossier moins profond.',
    },
    encrypted: {
      what: (it) => `${it} a un mot de passe, ou n’est pas un dossier client.`,
      data: 'Rien n’a été modifié.',
      todo: 'Donnez son mot de passe.',
    },
    wrongPassword: {
      what: (it) => `Ce mot de passe n’ouvre pas ${it}.`,
      data: 'Un mot de passe erroné coûte du temps, jamais des données.',
      todo: 'Réessayez. Attention aux majuscules et à la disposition du clavier.',
    },
    alreadyExists: {
      what: (it) => `${it} existe déjà.`,
      data: 'Le fichier existant est resté tel quel.',
      todo: 'Choisissez un autre nom.',
    },
    notAFolder: {
      what: (it) => `${it} est un fichier, pas un répertoire.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Choisissez un répertoire, ou un autre nom.',
    },
    isAFolder: {
      what: (it) => `Un répertoire se trouve à la place de ${it}.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Déplacez ou renommez ce répertoire, ou choisissez un autre endroit.',
    },
    writeProtected: {
      what: (it) => `${it} est protégé en écriture.`,
      data: 'Ce fichier est resté tel quel et aucun fichier n’a été écrit.',
      todo: 'Retirez la protection, ou choisissez un autre répertoire.',
    },
    cannotReplace: {
      what: (it) => `${it} ne peut pas être remplacé\u202f; il est peut-être ouvert dans un autre programme.`,
      data: 'Ce fichier est resté tel quel et aucun fichier n’a été écrit.',
      todo: 'Fermez-le là-bas, puis réessayez.',
    },
    otherClients: {
      what: (it) => `${it} s’y trouve déjà et provient d’un autre dossier client.`,
      data: 'Ce fichier est resté tel quel et aucun fichier n’a été écrit.',
      todo: 'Choisissez un autre répertoire.',
    },
    invalid: {
      what: (it) => `${it} ne convient pas ici.`,
      data: 'La modification n’est pas enregistrée\u202f; la valeur précédente est conservée.',
      todo: 'Corrigez la valeur.',
    },
    noSuchRecord: {
      what: (it) => `${it} n’est plus dans le registre.`,
      data: 'Rien n’a été modifié.',
      todo: 'Revenez à la liste\u202f; elle montre ce qui s’y trouve maintenant.',
    },
    stillUsed: {
      what: (it) => `${it} est encore utilisé ailleurs dans le registre.`,
      data: 'La suppression n’a pas eu lieu.',
      todo: 'Remplacez-le là où il est utilisé, ou fusionnez-le avec un autre.',
    },
    badMessage: {
      what: () => 'La fenêtre a demandé quelque chose que Griffier ne connaît pas.',
      data: 'Rien n’a été modifié.',
      todo: 'Rouvrez le dossier client. Si cela se répète, dites-nous ce que vous faisiez avant.',
    },
    noFile: {
      what: () => 'Aucun dossier client n’est ouvert.',
      data: 'Rien n’a été modifié.',
      todo: 'Ouvrez d’abord un dossier client.',
    },
    keeperGone: {
      what: () => 'La partie de Griffier qui tient le fichier s’est arrêtée et a été relancée.',
      data: 'Tout ce qui était affiché comme enregistré est dans le fichier. La dernière étape peut-être pas.',
      todo: 'Vérifiez votre dernière modification et refaites-la si elle manque.',
    },
    cancelled: {
      what: () => 'Annulé.',
      data: 'Tout est resté comme avant.',
      todo: '',
    },
    tooLarge: {
      what: (it) => `${it} est trop volumineux.`,
      data: 'Rien n’a été modifié.',
      todo: 'Réduisez-le ou divisez-le.',
    },
    attachmentTooLarge: {
      what: (it) => `${it} dépasse 50 Mo.`,
      data: 'Le fichier n’a pas été joint. Rien n’a changé.',
      todo: 'Joignez une version plus petite, ou notez dans le registre où le fichier est conservé.',
    },
    attachmentsFull: {
      what: (it) => `Avec ${it}, les pièces jointes dépasseraient 500 Mo au total.`,
      data: 'Le fichier n’a pas été joint. Rien n’a changé.',
      todo: 'Supprimez définitivement les pièces jointes inutiles, ou conservez ce fichier ailleurs et notez où.',
    },
    notALetterhead: {
      what: (it) =>
        `${it} ne peut être lu comme papier à en-tête\u202f: ce n’est pas un document Word, ou il est endommagé.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Ouvrez-le dans Word et enregistrez-le comme document (.docx) ou modèle (.dotx).',
    },
    letterheadEncrypted: {
      what: (it) => `${it} a un mot de passe\u202f: il ne peut servir de papier à en-tête.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Enregistrez-le dans Word sans mot de passe.',
    },
    letterheadMacros: {
      what: (it) => `${it} contient des macros\u202f: il ne peut servir de papier à en-tête.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Enregistrez-le dans Word comme document (.docx) ou modèle (.dotx) sans macros.',
    },
    letterheadFetches: {
      what: (it) => `L’en-tête ou le pied de page de ${it} va chercher quelque chose hors du fichier.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Dans Word, mettez l’image ou le texte même à la place du lien, et enregistrez.',
    },
    letterheadEmbeds: {
      what: (it) => `L’en-tête ou le pied de page de ${it} contient un élément d’un autre programme.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Dans Word, mettez-en une image à la place, et enregistrez.',
    },
    letterheadTooLarge: {
      what: (it) => `${it} est trop volumineux pour un papier à en-tête.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Réduisez ses images (ensemble sous 20 Mo), et enregistrez.',
    },
    letterheadNarrow: {
      what: (it) => `Les marges de ${it} laissent moins de 8 cm au texte.`,
      data: 'Aucun fichier n’a été écrit.',
      todo: 'Réduisez-les dans Word, et enregistrez.',
    },
    contentGone: {
      what: (it) => `Ce qui est conservé de ${it} n’est pas ce qui a été joint.`,
      data: 'Aucune copie n’a été écrite. Le reste du registre n’est pas touché.',
      todo: 'Cherchez le fichier dans une sauvegarde, ou joignez-le de nouveau.',
    },
    fileChanged: {
      what: (it) => `${it} a changé pendant la lecture.`,
      data: 'Le fichier n’a pas été joint. Rien n’a changé.',
      todo: 'Fermez-le dans l’autre programme et joignez-le de nouveau.',
    },
    changedMeanwhile: {
      what: () => 'Le registre a été modifié pendant la préparation de la version.',
      data: 'La modification est enregistrée. Aucune version n’a été émise.',
      todo: 'Émettez-la de nouveau.',
    },
    erased: {
      what: () => 'Ce qui s’y trouvait a été effacé définitivement.',
      data: 'Rien n’a été modifié.',
      todo: 'Saisissez-le à nouveau si cela doit revenir.',
    },
    notAPolicy: {
      what: (it) => `${it} n’est ni un texte, ni une page web, ni un fichier Word (.docx).`,
      data: 'Rien n’a été lu ni modifié.',
      todo: 'Enregistrez-le en .docx, ou copiez son texte et collez-le.',
    },
    policyIsPdf: {
      what: (it) => `${it} est un PDF\u202f: son texte ne peut pas être lu ici.`,
      data: 'Rien n’a été lu ni modifié.',
      todo: 'Ouvrez-le, copiez son texte et collez-le.',
    },
    policyDamaged: {
      what: (it) => `${it} est endommagé ou ne vient pas d’un traitement de texte.`,
      data: 'Rien n’a été lu ni modifié.',
      todo: 'Ouvrez-le et enregistrez-le à nouveau en .docx, ou copiez son texte et collez-le.',
    },
    policyEmpty: {
      what: (it) => `${it} ne contient aucun texte.`,
      data: 'Rien n’a été lu ni modifié.',
      todo: 'Une page numérisée est une image\u202f: tapez ou collez son texte.',
    },
    policySlow: {
      what: (it) => `La lecture de ${it} prenait trop de temps et a été arrêtée.`,
      data: 'Rien n’a été modifié.',
      todo: 'Collez le texte en parties plus petites.',
    },
    notAPia: {
      what: (it) => `${it} ne contient aucune analyse de l’outil PIA.`,
      data: 'Rien n’a été modifié.',
      todo: 'Exportez-y l’analyse à nouveau, en JSON ou avec le zip de la liste.',
    },
    piaIsTemplate: {
      what: (it) => `${it} est un modèle de l’outil PIA, pas une analyse.`,
      data: 'Rien n’a été modifié.',
      todo: 'Exportez une analyse établie avec ce modèle.',
    },
    piaDamaged: {
      what: (it) => `${it} est endommagé, ou n’a pas été fait par l’outil PIA.`,
      data: 'Rien n’en a été extrait et rien n’a été modifié.',
      todo: 'Exportez-le là-bas une nouvelle fois.',
    },
    notQuestions: {
      what: (it) => `${it} n’est pas un classeur de questions, ou est endommagé.`,
      data: 'Rien n’a été modifié.',
      todo: 'Choisissez le classeur exporté sous «\u202fQuestions à l’entreprise\u202f» et rempli.',
    },
    otherQuestions: {
      what: (it) => `${it} contient les questions d’un autre client.`,
      data: 'Rien n’en a été repris.',
      todo: 'Ouvrez le fichier client dont les questions ont été exportées.',
    },
    dpiaSigned: {
      what: () => 'Cette analyse d’impact est signée.',
      data: 'Rien n’a été modifié.',
      todo: 'Commencez sa révision, ou annulez la signature.',
    },
    dpiaNotSigned: {
      what: () => 'Cette analyse d’impact est un projet.',
      data: 'Rien n’a été modifié.',
      todo: 'Modifiez le projet lui-même.',
    },
    dpiaRevised: {
      what: () => 'Cette analyse d’impact a déjà une révision.',
      data: 'Rien n’a été modifié.',
      todo: 'Poursuivez dans cette révision.',
    },
    dpiaNotReady: {
      what: () => 'Cette analyse d’impact ne peut pas encore être signée.',
      data: 'Rien n’a été modifié.',
      todo: 'Complétez d’abord ce que dit la liste des points manquants.',
    },
    unexpected: {
      what: () => 'Griffier a rencontré une erreur interne.',
      data: 'Ce qui a été enregistré auparavant est dans le fichier.',
      todo: 'Réessayez. Si cela se répète, copiez les détails et signalez-le-nous.',
    },
  },
});

/** What the system or SQLite calls a fault: ENOENT, SQLITE_FULL. */
const systemCode = /^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/;

export type ProblemText = Readonly<{ what: string; data: string; todo: string; details: string }>;

const aboutRecords: readonly Problem['code'][] = ['noSuchRecord', 'stillUsed'];
/** Codes whose detail is a message for whoever mends the program: shown under Details, never in the sentence. */
const technical: readonly Problem['code'][] = ['unexpected', 'badMessage', 'keeperGone'];

/**
 * A problem in words. `name` is what the person calls the thing, where the caller knows better than the problem's
 * own detail (a field's label in place of its key).
 */
export function problemText(language: ScreenLanguage, problem: Problem, name?: string): ProblemText {
  const words = problemWords[language];
  const plain = aboutRecords.includes(problem.code)
    ? words.record
    : problem.code === 'invalid'
      ? words.value
      : words.thing;
  // These name the thing in the middle of their sentence.
  const isInside = ['noPermission', 'diskFull', 'unreachable', 'isAFolder'].includes(problem.code);
  const fallback = isInside ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  const isTechnical = technical.includes(problem.code) || systemCode.test(problem.detail ?? '');
  const detail = isTechnical ? undefined : problem.detail;
  const { what, data, todo } = words[problem.code];
  const details = [problem.code, problem.field, problem.detail]
    .filter((part) => part !== undefined)
    .join(' · ');
  const told = what(name ?? detail ?? fallback);
  return { what: [told, faultSentence(language, problem)].join(' ').trim(), data, todo, details };
}

/** The place in a document that does not fit, and why. */
function faultSentence(language: ScreenLanguage, { fault }: Problem): string {
  if (fault === undefined) return '';
  const sentence = jsonFaultWords[language][fault.is](fault.value);
  const colon = language === 'fr' ? '\u202f:' : ':';
  return fault.at === '' ? sentence : `${fault.at}${colon} ${sentence}`;
}

/** The same in one paragraph, for a banner or a line on a terminal. */
export function problemSentence(language: ScreenLanguage, problem: Problem, name?: string): string {
  const { what, data, todo } = problemText(language, problem, name);
  return [what, data, todo].filter((part) => part !== '').join(' ');
}
