import { w } from '../words';
import type { DpiaTemplate } from './template';

const cameras = 'EDPB, guidelines 3/2019 on video devices';
const act = 'Belgian Act of 21 March 2007 on cameras';

/** Cameras that watch a place: Art. 35(3)(c). */
export const cctv: DpiaTemplate = {
  id: 'cctv',
  name: w('Camera surveillance', 'Camerabewaking', 'Vidéosurveillance'),
  summary: w(
    'Cameras in or around a building, also where the public comes.',
    'Camera’s in of rond een gebouw, ook waar het publiek komt.',
    'Caméras dans un bâtiment ou autour, y compris là où vient le public.',
  ),
  risks: [
    {
      key: 'seen',
      event: 'access',
      name: w('Outsiders see the images', 'Buitenstaanders zien de beelden', 'Des tiers voient les images'),
      sources: ['externalHuman', 'internalHuman'],
      assets: ['networks', 'software', 'people'],
      threats: w(
        'A camera or recorder with its first password; images copied to a phone; a screen in sight of customers.',
        'Een camera of recorder met zijn eerste wachtwoord; beelden gekopieerd naar een telefoon; een scherm in het zicht van klanten.',
        'Une caméra ou un enregistreur avec son premier mot de passe\u202f; images copiées sur un téléphone\u202f; écran visible par les clients.',
      ),
      impacts: w(
        'People are recognised in an embarrassing or dangerous moment; images are spread.',
        'Personen worden herkend op een gênant of gevaarlijk moment; beelden worden verspreid.',
        'Des personnes sont reconnues dans un moment gênant ou dangereux\u202f; les images sont diffusées.',
      ),
      source: cameras,
    },
    {
      key: 'lost',
      event: 'loss',
      name: w(
        'Images are gone when they are needed as evidence',
        'Beelden zijn weg als ze als bewijs nodig zijn',
        'Les images ont disparu alors qu’elles servent de preuve',
      ),
      sources: ['nonHuman', 'externalHuman'],
      assets: ['hardware'],
      threats: w(
        'The recorder is stolen, breaks down or overwrites too soon.',
        'De recorder wordt gestolen, valt uit of overschrijft te vroeg.',
        'L’enregistreur est volé, tombe en panne ou efface trop tôt.',
      ),
      impacts: w(
        'A victim cannot prove what happened.',
        'Een slachtoffer kan niet bewijzen wat er gebeurde.',
        'Une victime ne peut pas prouver les faits.',
      ),
      source: 'practice',
    },
    {
      key: 'altered',
      event: 'change',
      name: w(
        'Images are altered or cut',
        'Beelden worden gewijzigd of geknipt',
        'Les images sont modifiées ou coupées',
      ),
      sources: ['internalHuman', 'externalHuman'],
      assets: ['software', 'people'],
      threats: w(
        'An exported clip without its time; a clock that is wrong.',
        'Een geëxporteerd fragment zonder tijd; een klok die fout loopt.',
        'Un extrait exporté sans son heure\u202f; une horloge mal réglée.',
      ),
      impacts: w(
        'Somebody is accused wrongly.',
        'Iemand wordt ten onrechte beschuldigd.',
        'Quelqu’un est accusé à tort.',
      ),
      source: 'practice',
    },
    {
      key: 'watched',
      event: 'processing',
      name: w(
        'People are watched more than the purpose needs',
        'Personen worden meer gevolgd dan het doel vraagt',
        'Les personnes sont surveillées plus que ne l’exige la finalité',
      ),
      sources: ['internalHuman'],
      assets: ['hardware', 'people'],
      threats: w(
        'Cameras on a street, a neighbour’s door, a canteen or a changing room; images used to judge staff.',
        'Camera’s op een straat, de deur van een buur, een refter of een kleedkamer; beelden gebruikt om personeel te beoordelen.',
        'Caméras sur une rue, la porte d’un voisin, une cantine ou un vestiaire\u202f; images utilisées pour évaluer le personnel.',
      ),
      impacts: w(
        'People behave otherwise, avoid the place or feel controlled.',
        'Personen gedragen zich anders, mijden de plaats of voelen zich gecontroleerd.',
        'Les personnes changent de comportement, évitent le lieu ou se sentent contrôlées.',
      ),
      source: cameras,
    },
  ],
  measures: [
    {
      name: w(
        'Masking of what lies outside the own premises',
        'Maskeren van wat buiten het eigen terrein ligt',
        'Masquage de ce qui se trouve hors des lieux propres',
      ),
      against: ['watched'],
      source: cameras,
    },
    {
      name: w(
        'Images erased by themselves after the legal period',
        'Beelden automatisch gewist na de wettelijke termijn',
        'Effacement automatique des images après le délai légal',
      ),
      detail: w(
        'As a rule one month at most, unless images serve as evidence.',
        'In de regel hoogstens één maand, tenzij beelden als bewijs dienen.',
        'En règle générale un mois au plus, sauf si les images servent de preuve.',
      ),
      against: ['seen', 'watched'],
      source: act,
    },
    {
      name: w(
        'Viewing by named persons only, each viewing logged',
        'Bekijken enkel door aangewezen personen, elke raadpleging gelogd',
        'Visionnage réservé à des personnes désignées, chaque consultation étant journalisée',
      ),
      against: ['seen', 'altered', 'watched'],
      source: act,
    },
    {
      name: w(
        'Own passwords and a separate network for cameras and recorder',
        'Eigen wachtwoorden en een apart netwerk voor camera’s en recorder',
        'Mots de passe propres et réseau séparé pour les caméras et l’enregistreur',
      ),
      against: ['seen', 'lost', 'altered'],
      source: 'GDPR Art. 32',
    },
    {
      name: w(
        'Pictogram at each entrance, with the controller and a contact',
        'Pictogram aan elke ingang, met de verwerkingsverantwoordelijke en een contactpunt',
        'Pictogramme à chaque entrée, avec le responsable du traitement et un contact',
      ),
      against: ['watched'],
      source: act,
    },
  ],
  questions: [
    {
      place: 'description',
      body: w(
        'Is each camera declared, and is the register of cameras up to date?',
        'Is elke camera aangegeven, en is het register van de camera’s actueel?',
        'Chaque caméra est-elle déclarée, et le registre des caméras est-il à jour\u202f?',
      ),
      source: act,
    },
    {
      place: 'necessity',
      body: w(
        'Which incidents made cameras necessary, and would light, locks or staff do?',
        'Welke incidenten maakten camera’s nodig, en zouden verlichting, sloten of personeel volstaan?',
        'Quels incidents ont rendu les caméras nécessaires, et un éclairage, des serrures ou du personnel suffiraient-ils\u202f?',
      ),
      source: 'GDPR Art. 35(7)(b)',
    },
    {
      place: 'advice',
      body: w(
        'Were employees and their representatives informed, where staff comes into view?',
        'Werden werknemers en hun vertegenwoordigers ingelicht, waar personeel in beeld komt?',
        'Les travailleurs et leurs représentants ont-ils été informés, là où le personnel est filmé\u202f?',
      ),
      source: 'Collective agreement no. 68',
    },
  ],
};
