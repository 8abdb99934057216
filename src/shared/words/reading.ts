import { defineWords } from './define';

/** The page that reads a policy, and what the command line lists. */
export const readingWords = defineWords({
  en: {
    title: 'Read a policy',
    intro:
      'Compares a privacy policy with this register: what it states, what it leaves out, and what it states that the register lacks. It looks for names, periods, countries, addresses and customary phrases, in English, Dutch and French. It can miss things and err: read each passage. Nothing is changed until you accept it.',
    emptyTitle: 'No policy read yet',
    empty:
      'Paste the policy of the firm, or open it as text, web page or Word file. It stays on this computer.',
    paste: 'Text of the policy',
    pasteHelp: 'Paste it here',
    nameLabel: 'Name of the policy',
    nameHelp: 'Stands with each value as its source',
    defaultName: 'policy',
    read: 'Read',
    openFile: 'Open a file…',
    dropHere: 'Drop a file anywhere on this page to read it.',
    dropIt: 'Drop the policy to read it',
    thisText: 'The text',
    more: (count: number) => (count === 1 ? '1 more: use the filter.' : `${count} more: use the filter.`),
    languages: { en: 'English', nl: 'Dutch', fr: 'French' },
    again: 'Read another policy',
    reading: 'Reading the policy',
    cancel: 'Cancel',
    groups: {
      lacking: 'Not in the register',
      silent: 'Not in the policy',
      stated: 'In both',
      outOfForce: 'No longer valid',
    },
    about: {
      lacking:
        'The policy states this and the register lacks it. Tick what is right; each value comes in as to be confirmed.',
      silent:
        'The register holds this, Articles 13 and 14 ask a notice to state it, and no passage was found that does.',
      stated: 'Facts of the register that the policy states, with the passage.',
      outOfForce: 'Statements that the law contradicts. They are never taken over.',
    },
    none: {
      lacking: 'Nothing was recognised that the register lacks.',
      silent: 'Every fact that a notice must state was found.',
      stated: 'No fact of the register was found in this text.',
      outOfForce: 'Nothing was found that is no longer valid.',
    },
    noMatch: (text: string) => `Nothing matches “${text}”.`,
    clear: 'Clear filter',
    quote: (text: string) => `“${text}”`,
    filter: 'Filter',
    place: (paragraph: number, heading: string | null) =>
      heading === null ? `Paragraph ${paragraph}` : `Paragraph ${paragraph}, ${heading}`,
    newRecord: (noun: string) => `New: ${noun}`,
    fill: (noun: string, field: string) => `${noun}: ${field}`,
    rival: (noun: string, field: string) => `${noun}: ${field}, as a conflict`,
    tickAll: 'All that are shown',
    chosen: (count: number) => (count === 1 ? '1 chosen' : `${count} chosen`),
    accept: (count: number) => (count === 1 ? 'Take over 1 value' : `Take over ${count} values`),
    purposesGoTo: 'Purposes go to',
    newActivity: 'a new activity',
    activityOf: (name: string) => `Purposes read in “${name}”`,
    accepted: (count: number) =>
      count === 1
        ? '1 proposal of the policy was taken over, to be confirmed.'
        : `${count} proposals of the policy were taken over, to be confirmed.`,
    readOnly: 'This file can only be read: nothing can be taken over.',
    whyConsent: 'use of a site is no consent: that is a clear affirmative act (Art. 4(11) and 7)',
    whyNoCookies: 'a site that keeps a session, counts visits or shows a video sets cookies: check it',
    whyAlways: 'the right to erasure has limits (Art. 17(3))',
    whyTerm: (name: string, instead: string) => `${name} has ended; in its place: ${instead}`,
    said: (label: string, value: string) => `${label}: ${value}`,
    summary: (paragraphs: number, language: string) =>
      `${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}, mostly in ${language}`,
  },
  nl: {
    title: 'Een verklaring inlezen',
    intro:
      'Vergelijkt een privacyverklaring met dit register: wat ze vermeldt, wat ze weglaat, en wat ze vermeldt maar het register niet heeft. Er wordt gezocht naar namen, termijnen, landen, adressen en gebruikelijke zinnen, in het Engels, Nederlands en Frans. Dat kan dingen missen en zich vergissen: lees elke passage. Er wijzigt niets tot u het overneemt.',
    emptyTitle: 'Nog geen verklaring gelezen',
    empty:
      'Plak de verklaring van de firma, of open ze als tekst, webpagina of Word-bestand. Ze blijft op deze computer.',
    paste: 'Tekst van de verklaring',
    pasteHelp: 'Plak hem hier',
    nameLabel: 'Naam van de verklaring',
    nameHelp: 'Staat bij elke waarde als bron',
    defaultName: 'verklaring',
    read: 'Lezen',
    openFile: 'Bestand openen…',
    dropHere: 'Sleep een bestand op deze pagina om het te lezen.',
    dropIt: 'Laat de verklaring los om ze te lezen',
    thisText: 'De tekst',
    more: (count) => (count === 1 ? 'Nog 1: gebruik het filter.' : `Nog ${count}: gebruik het filter.`),
    languages: { en: 'Engels', nl: 'Nederlands', fr: 'Frans' },
    again: 'Andere verklaring lezen',
    reading: 'De verklaring wordt gelezen',
    cancel: 'Annuleren',
    groups: {
      lacking: 'Niet in het register',
      silent: 'Niet in de verklaring',
      stated: 'In beide',
      outOfForce: 'Niet meer geldig',
    },
    about: {
      lacking:
        'De verklaring vermeldt dit en het register heeft het niet. Vink aan wat klopt; elke waarde komt erin als te bevestigen.',
      silent:
        'Het register heeft dit, de artikelen 13 en 14 vragen dat een verklaring het vermeldt, en er is geen passage gevonden.',
      stated: 'Feiten van het register die de verklaring vermeldt, met de passage.',
      outOfForce: 'Uitspraken die de wet tegenspreekt. Ze worden nooit overgenomen.',
    },
    none: {
      lacking: 'Er is niets herkend dat het register mist.',
      silent: 'Elk feit dat een verklaring moet vermelden, is gevonden.',
      stated: 'In deze tekst is geen feit van het register gevonden.',
      outOfForce: 'Er is niets gevonden dat niet meer geldig is.',
    },
    noMatch: (text) => `Niets komt overeen met “${text}”.`,
    clear: 'Filter wissen',
    quote: (text) => `“${text}”`,
    filter: 'Filteren',
    place: (paragraph, heading) =>
      heading === null ? `Alinea ${paragraph}` : `Alinea ${paragraph}, ${heading}`,
    newRecord: (noun) => `Nieuw: ${noun}`,
    fill: (noun, field) => `${noun}: ${field}`,
    rival: (noun, field) => `${noun}: ${field}, als tegenstrijdigheid`,
    tickAll: 'Alles wat getoond wordt',
    chosen: (count) => `${count} gekozen`,
    accept: (count) => (count === 1 ? '1 waarde overnemen' : `${count} waarden overnemen`),
    purposesGoTo: 'Doeleinden komen bij',
    newActivity: 'een nieuwe activiteit',
    activityOf: (name) => `Doeleinden gelezen in “${name}”`,
    accepted: (count) =>
      count === 1
        ? '1 voorstel uit de verklaring is overgenomen, te bevestigen.'
        : `${count} voorstellen uit de verklaring zijn overgenomen, te bevestigen.`,
    readOnly: 'Dit bestand kan enkel gelezen worden: er kan niets overgenomen worden.',
    whyConsent:
      'gebruik van een site is geen toestemming: die is een duidelijke actieve handeling (art. 4, punt 11, en art. 7)',
    whyNoCookies:
      'een site die een sessie bijhoudt, bezoeken telt of een video toont, plaatst cookies: kijk dit na',
    whyAlways: 'het recht op gegevenswissing heeft grenzen (art. 17, lid 3)',
    whyTerm: (name, instead) => `${name} bestaat niet meer; in de plaats kwam: ${instead}`,
    said: (label, value) => `${label}: ${value}`,
    summary: (paragraphs, language) =>
      `${paragraphs === 1 ? '1 alinea' : `${paragraphs} alinea’s`}, vooral in het ${language}`,
  },
  fr: {
    title: 'Lire une déclaration',
    intro:
      'Compare une déclaration de confidentialité avec ce registre\u202f: ce qu’elle indique, ce qu’elle omet, et ce qu’elle indique que le registre n’a pas. La recherche porte sur les noms, les durées, les pays, les adresses et les phrases usuelles, en anglais, en néerlandais et en français. Elle peut manquer des choses et se tromper\u202f: lisez chaque passage. Rien ne change avant que vous ne le repreniez.',
    emptyTitle: 'Aucune déclaration lue',
    empty:
      'Collez la déclaration de l’entreprise, ou ouvrez-la en texte, page web ou fichier Word. Elle reste sur cet ordinateur.',
    paste: 'Texte de la déclaration',
    pasteHelp: 'Collez-le ici',
    nameLabel: 'Nom de la déclaration',
    nameHelp: 'Accompagne chaque valeur comme source',
    defaultName: 'déclaration',
    read: 'Lire',
    openFile: 'Ouvrir un fichier…',
    dropHere: 'Déposez un fichier sur cette page pour le lire.',
    dropIt: 'Déposez la déclaration pour la lire',
    thisText: 'Le texte',
    more: (count) =>
      count === 1 ? 'Encore 1\u202f: utilisez le filtre.' : `Encore ${count}\u202f: utilisez le filtre.`,
    languages: { en: 'anglais', nl: 'néerlandais', fr: 'français' },
    again: 'Lire une autre déclaration',
    reading: 'Lecture de la déclaration',
    cancel: 'Annuler',
    groups: {
      lacking: 'Absent du registre',
      silent: 'Absent de la déclaration',
      stated: 'Dans les deux',
      outOfForce: 'Plus valable',
    },
    about: {
      lacking:
        'La déclaration l’indique et le registre ne l’a pas. Cochez ce qui est exact\u202f; chaque valeur arrive comme à confirmer.',
      silent:
        'Le registre le contient, les articles 13 et 14 demandent qu’une déclaration l’indique, et aucun passage n’a été trouvé.',
      stated: 'Faits du registre que la déclaration indique, avec le passage.',
      outOfForce: 'Affirmations que la loi contredit. Elles ne sont jamais reprises.',
    },
    none: {
      lacking: 'Rien n’a été reconnu qui manque au registre.',
      silent: 'Chaque fait qu’une déclaration doit indiquer a été trouvé.',
      stated: 'Aucun fait du registre n’a été trouvé dans ce texte.',
      outOfForce: 'Rien n’a été trouvé qui ne soit plus valable.',
    },
    noMatch: (text) => `Rien ne correspond à «\u202f${text}\u202f».`,
    clear: 'Effacer le filtre',
    quote: (text) => `«\u202f${text}\u202f»`,
    filter: 'Filtrer',
    place: (paragraph, heading) =>
      heading === null ? `Alinéa ${paragraph}` : `Alinéa ${paragraph}, ${heading}`,
    newRecord: (noun) => `Nouveau\u202f: ${noun}`,
    fill: (noun, field) => `${noun}\u202f: ${field}`,
    rival: (noun, field) => `${noun}\u202f: ${field}, comme contradiction`,
    tickAll: 'Tout ce qui est affiché',
    chosen: (count) => (count <= 1 ? `${count} choisi` : `${count} choisis`),
    accept: (count) => (count < 2 ? `Reprendre ${count} valeur` : `Reprendre ${count} valeurs`),
    purposesGoTo: 'Les finalités vont à',
    newActivity: 'une nouvelle activité',
    activityOf: (name) => `Finalités lues dans «\u202f${name}\u202f»`,
    accepted: (count) =>
      count === 1
        ? '1 proposition de la déclaration a été reprise, à confirmer.'
        : `${count} propositions de la déclaration ont été reprises, à confirmer.`,
    readOnly: 'Ce fichier peut seulement être lu\u202f: rien ne peut être repris.',
    whyConsent:
      'l’utilisation d’un site n’est pas un consentement\u202f: il faut un acte positif clair (art. 4, point 11, et art. 7)',
    whyNoCookies:
      'un site qui tient une session, compte les visites ou montre une vidéo place des cookies\u202f: à vérifier',
    whyAlways: 'le droit à l’effacement a des limites (art. 17, paragraphe 3)',
    whyTerm: (name, instead) => `${name} n’existe plus\u202f; à la place\u202f: ${instead}`,
    said: (label, value) => `${label}\u202f: ${value}`,
    summary: (paragraphs, language) =>
      `${paragraphs === 1 ? '1 alinéa' : `${paragraphs} alinéas`}, surtout en ${language}`,
  },
});
