import type { Camera } from '../register/camera';
import { type Dated, from, type LawText } from './dated';

/** A fact of the Belgian camera register, kept beside Art. 30: the field of the camera record that holds it. */
export type CameraFact = Dated & Readonly<{ code: keyof Camera & string; name: LawText }>;

const decree = {
  ...from('Act of 21 March 2007; Royal Decree of 8 May 2018', 'B'),
  validFrom: '2018-05-25',
} as const;

export const cameraRegisterTitle: LawText = {
  en: 'Register of camera image processing activities',
  nl: 'Register van de beeldverwerkingsactiviteiten van bewakingscamera’s',
  fr: 'Registre des activités de traitement d’images de caméras de surveillance',
};

export const cameraRegisterFacts: readonly CameraFact[] = [
  {
    ...decree,
    code: 'legalBasis',
    name: {
      en: 'Legal basis of the processing',
      nl: 'Rechtsgrond van de verwerking',
      fr: 'Base juridique du traitement',
    },
  },
  {
    ...decree,
    code: 'placeKind',
    name: { en: 'Type of place', nl: 'Type plaats', fr: 'Type de lieu' },
  },
  {
    ...decree,
    code: 'address',
    name: { en: 'Address of the place', nl: 'Adres van de plaats', fr: 'Adresse du lieu' },
  },
  {
    ...decree,
    code: 'technicalDescription',
    name: {
      en: 'Technical description of the cameras',
      nl: 'Technische beschrijving van de camera’s',
      fr: 'Description technique des caméras',
    },
  },
  {
    ...decree,
    code: 'positions',
    name: {
      en: 'Position of fixed cameras, on a plan',
      nl: 'Plaats van de vaste camera’s, op een plan',
      fr: 'Emplacement des caméras fixes, sur un plan',
    },
  },
  {
    ...decree,
    code: 'mobileZones',
    name: {
      en: 'Zones and periods of use of mobile cameras',
      nl: 'Zones en periodes van gebruik van mobiele camera’s',
      fr: 'Zones et périodes d’utilisation des caméras mobiles',
    },
  },
  {
    ...decree,
    code: 'information',
    name: {
      en: 'How people are informed',
      nl: 'Wijze waarop personen worden geïnformeerd',
      fr: 'Mode d’information des personnes',
    },
  },
  {
    ...decree,
    code: 'processingPlace',
    name: {
      en: 'Place where the images are processed',
      nl: 'Plaats waar de beelden worden verwerkt',
      fr: 'Lieu de traitement des images',
    },
  },
  {
    ...decree,
    code: 'hasLiveViewing',
    name: {
      en: 'Whether images are viewed live, and how',
      nl: 'Of de beelden in real time worden bekeken, en hoe',
      fr: 'Visionnage éventuel en temps réel, et son organisation',
    },
  },
];

/** What goes beside the register: declaration, its yearly validation, pictogram. */
export const cameraDuties: readonly CameraFact[] = [
  {
    ...decree,
    code: 'declaredOn',
    name: {
      en: 'Declared to the police on',
      nl: 'Aangegeven bij de politie op',
      fr: 'Déclarées à la police le',
    },
  },
  {
    ...decree,
    code: 'validatedOn',
    name: {
      en: 'Declaration validated (every year) on',
      nl: 'Aangifte gevalideerd (elk jaar) op',
      fr: 'Déclaration validée (chaque année) le',
    },
  },
  {
    ...decree,
    code: 'hasPictogram',
    name: { en: 'Pictogram in place', nl: 'Pictogram aangebracht', fr: 'Pictogramme apposé' },
  },
];

export type PlaceKindCode = NonNullable<Camera['placeKind']>;

/** A kind of place of the Camera Act, Art. 2. */
export type PlaceKind = Dated & Readonly<{ code: PlaceKindCode; name: LawText }>;

export const placeKinds: readonly PlaceKind[] = [
  { ...decree, code: 'open', name: { en: 'Open place', nl: 'Niet-besloten plaats', fr: 'Lieu ouvert' } },
  {
    ...decree,
    code: 'closedPublic',
    name: {
      en: 'Closed place, accessible to the public',
      nl: 'Voor het publiek toegankelijke besloten plaats',
      fr: 'Lieu fermé accessible au public',
    },
  },
  {
    ...decree,
    code: 'closedPrivate',
    name: {
      en: 'Closed place, not accessible to the public',
      nl: 'Niet voor het publiek toegankelijke besloten plaats',
      fr: 'Lieu fermé non accessible au public',
    },
  },
];
