import type { PiaComes } from '../api';
import { defineWords } from './define';

type PiaCounts = Omit<PiaComes, 'fileName' | 'name' | 'left'>;
/** What there is any of, counted. */
const listed = (parts: readonly (readonly [count: number, one: string, more: string])[]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`)
    .join(' · ');

/** Words for what comes out of a file of the PIA tool: kept in notes and remarks, told on the screen and the terminal. */
export const piaWords = defineWords({
  en: {
    held: {
      evaluator: 'Evaluator',
      validator: 'Validator',
      category: 'Category',
      template: 'Template',
      people: 'People concerned',
      peopleFor: 'in favour',
      peopleAgainst: 'against',
      adjustments: 'Adjustments made',
      status: 'State in the PIA tool',
      statusDoing: 'under way',
      statusRefused: 'refused',
      statusValidated: 'validated',
      statusSigned: 'validated with a signature',
      statusArchived: 'given up',
      example: 'an example of the tool',
      archived: 'archived',
      removedFile: 'Attachment that was removed there',
      signedFile: 'Signed',
      evaluatedOn: 'Evaluated on',
      cut: 'The whole text',
      changed: 'Last changed there',
    },
    window: {
      open: 'From the PIA tool…',
      title: 'Bring in assessments of the PIA tool',
      about:
        'Its JSON files, or the zip that its list writes. First you see what is in them; nothing is added before you say so.',
      choose: 'Choose files…',
      drop: 'Drop to read these files',
      reading: 'Reading…',
      cancel: 'Cancel',
      other: 'Other files…',
      found: (n: number) => (n === 1 ? 'One assessment was read.' : `${n} assessments were read.`),
      asDraft: (n: number) =>
        n === 1
          ? 'It comes in as a draft, with every value to be confirmed. You say afterwards which activities it is about.'
          : 'They come in as drafts, with every value to be confirmed. You say afterwards which activities each is about.',
      counts: (counts: PiaCounts) =>
        listed([
          [counts.answers, 'answer', 'answers'],
          [counts.risks, 'risk', 'risks'],
          [counts.measures, 'new measure', 'new measures'],
          [counts.controls, 'planned measure', 'planned measures'],
          [counts.comments, 'remark', 'remarks'],
          [counts.evidence.length, 'attachment', 'attachments'],
        ]),
      moved: (n: number) => `Put elsewhere: ${n}`,
      lost: (n: number) => `Not kept: ${n}`,
      refusedTitle: 'Left out',
      take: (n: number) => (n === 1 ? 'Bring in the assessment' : `Bring in ${n} assessments`),
      taken: (n: number) =>
        n === 1 ? 'The assessment came in as a draft.' : `${n} assessments came in as drafts.`,
    },
    plan: (
      name: string,
      answers: number,
      risks: number,
      measures: number,
      planned: number,
      remarks: number,
      files: number,
    ) =>
      `${name}: answers ${answers} · risks ${risks} · new measures ${measures} · planned measures ${planned} · remarks ${remarks} · attachments ${files}`,
    kept: {
      notes: 'kept in the notes',
      comment: 'kept as a remark',
      technical: 'counted by the tool for itself, not kept',
      nowhere: 'has no place, not kept',
    },
    refused: {
      notAPia: 'no assessment of the PIA tool',
      piaIsTemplate: 'a template, not an assessment',
      piaDamaged: 'damaged',
      tooLarge: 'too large',
      noOwner: 'belongs to no one assessment, not kept',
    },
  },
  nl: {
    held: {
      evaluator: 'Beoordelaar',
      validator: 'Valideerder',
      category: 'Categorie',
      template: 'Sjabloon',
      people: 'Betrokkenen',
      peopleFor: 'gunstig',
      peopleAgainst: 'ongunstig',
      adjustments: 'Uitgevoerde aanpassingen',
      status: 'Staat in de PIA-tool',
      statusDoing: 'in uitvoering',
      statusRefused: 'geweigerd',
      statusValidated: 'gevalideerd',
      statusSigned: 'gevalideerd met handtekening',
      statusArchived: 'stopgezet',
      example: 'een voorbeeld van de tool',
      archived: 'gearchiveerd',
      removedFile: 'Bijlage die daar werd verwijderd',
      signedFile: 'Ondertekend',
      evaluatedOn: 'Beoordeeld op',
      cut: 'De volledige tekst',
      changed: 'Daar het laatst gewijzigd',
    },
    window: {
      open: 'Uit de PIA-tool…',
      title: 'Beoordelingen van de PIA-tool binnenhalen',
      about:
        'De JSON-bestanden, of de zip die de lijst van de tool schrijft. U ziet eerst wat erin staat; er komt niets bij voor u dat zegt.',
      choose: 'Bestanden kiezen…',
      drop: 'Laat los om deze bestanden te lezen',
      reading: 'Lezen…',
      cancel: 'Annuleren',
      other: 'Andere bestanden…',
      found: (n) => (n === 1 ? 'Eén beoordeling gelezen.' : `${n} beoordelingen gelezen.`),
      asDraft: (n) =>
        n === 1
          ? 'Ze komt binnen als ontwerp, met elke waarde te bevestigen. Daarna zegt u over welke activiteiten ze gaat.'
          : 'Ze komen binnen als ontwerp, met elke waarde te bevestigen. Daarna zegt u over welke activiteiten elke beoordeling gaat.',
      counts: (counts) =>
        listed([
          [counts.answers, 'antwoord', 'antwoorden'],
          [counts.risks, 'risico', 'risico’s'],
          [counts.measures, 'nieuwe maatregel', 'nieuwe maatregelen'],
          [counts.controls, 'geplande maatregel', 'geplande maatregelen'],
          [counts.comments, 'opmerking', 'opmerkingen'],
          [counts.evidence.length, 'bijlage', 'bijlagen'],
        ]),
      moved: (n) => `Elders bewaard: ${n}`,
      lost: (n) => `Niet bewaard: ${n}`,
      refusedTitle: 'Weggelaten',
      take: (n) => (n === 1 ? 'De beoordeling binnenhalen' : `${n} beoordelingen binnenhalen`),
      taken: (n) =>
        n === 1 ? 'De beoordeling is binnen als ontwerp.' : `${n} beoordelingen zijn binnen als ontwerp.`,
    },
    plan: (name, answers, risks, measures, planned, remarks, files) =>
      `${name}: antwoorden ${answers} · risico’s ${risks} · nieuwe maatregelen ${measures} · geplande maatregelen ${planned} · opmerkingen ${remarks} · bijlagen ${files}`,
    kept: {
      notes: 'bewaard in de notities',
      comment: 'bewaard als opmerking',
      technical: 'door de tool zelf geteld, niet bewaard',
      nowhere: 'heeft geen plaats, niet bewaard',
    },
    refused: {
      notAPia: 'geen beoordeling van de PIA-tool',
      piaIsTemplate: 'een sjabloon, geen beoordeling',
      piaDamaged: 'beschadigd',
      tooLarge: 'te groot',
      noOwner: 'hoort bij geen enkele beoordeling, niet bewaard',
    },
  },
  fr: {
    held: {
      evaluator: 'Évaluateur',
      validator: 'Validateur',
      category: 'Catégorie',
      template: 'Modèle',
      people: 'Personnes concernées',
      peopleFor: 'favorable',
      peopleAgainst: 'défavorable',
      adjustments: 'Ajustements apportés',
      status: 'État dans l’outil PIA',
      statusDoing: 'en cours',
      statusRefused: 'refusée',
      statusValidated: 'validée',
      statusSigned: 'validée avec signature',
      statusArchived: 'abandonnée',
      example: 'un exemple de l’outil',
      archived: 'archivée',
      removedFile: 'Pièce jointe supprimée là-bas',
      signedFile: 'Signée',
      evaluatedOn: 'Évaluée le',
      cut: 'Le texte entier',
      changed: 'Dernière modification là-bas',
    },
    window: {
      open: 'De l’outil PIA…',
      title: 'Reprendre des analyses de l’outil PIA',
      about:
        'Ses fichiers JSON, ou le zip que sa liste écrit. Vous voyez d’abord ce qu’ils contiennent\u202f; rien n’est ajouté avant votre accord.',
      choose: 'Choisir des fichiers…',
      drop: 'Déposez ici pour lire ces fichiers',
      reading: 'Lecture…',
      cancel: 'Annuler',
      other: 'Autres fichiers…',
      found: (n) => (n === 1 ? 'Une analyse a été lue.' : `${n} analyses ont été lues.`),
      asDraft: (n) =>
        n === 1
          ? 'Elle arrive comme projet, chaque valeur étant à confirmer. Vous dites ensuite sur quelles activités elle porte.'
          : 'Elles arrivent comme projets, chaque valeur étant à confirmer. Vous dites ensuite sur quelles activités porte chacune.',
      counts: (counts) =>
        listed([
          [counts.answers, 'réponse', 'réponses'],
          [counts.risks, 'risque', 'risques'],
          [counts.measures, 'nouvelle mesure', 'nouvelles mesures'],
          [counts.controls, 'mesure prévue', 'mesures prévues'],
          [counts.comments, 'remarque', 'remarques'],
          [counts.evidence.length, 'pièce jointe', 'pièces jointes'],
        ]),
      moved: (n) => `Conservé ailleurs\u202f: ${n}`,
      lost: (n) => `Non conservé\u202f: ${n}`,
      refusedTitle: 'Laissé de côté',
      take: (n) => (n === 1 ? 'Reprendre l’analyse' : `Reprendre ${n} analyses`),
      taken: (n) =>
        n === 1 ? 'L’analyse est reprise comme projet.' : `${n} analyses sont reprises comme projets.`,
    },
    plan: (name, answers, risks, measures, planned, remarks, files) =>
      `${name}\u202f: réponses ${answers} · risques ${risks} · nouvelles mesures ${measures} · mesures prévues ${planned} · remarques ${remarks} · pièces jointes ${files}`,
    kept: {
      notes: 'conservé dans les notes',
      comment: 'conservé comme remarque',
      technical: 'compté par l’outil pour lui-même, non conservé',
      nowhere: 'sans place, non conservé',
    },
    refused: {
      notAPia: 'pas une analyse de l’outil PIA',
      piaIsTemplate: 'un modèle, pas une analyse',
      piaDamaged: 'endommagé',
      tooLarge: 'trop volumineux',
      noOwner: 'ne relève d’aucune analyse, non conservé',
    },
  },
});
