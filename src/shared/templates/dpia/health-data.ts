import { w } from '../words';
import type { DpiaTemplate } from './template';

const access = 'Belgian Act of 30 July 2018, Art. 9';

/** Special categories on a large scale: Art. 35(3)(b). */
export const healthData: DpiaTemplate = {
  id: 'health-data',
  name: w('Health data', 'Gezondheidsgegevens', 'Données de santé'),
  summary: w(
    'Files of patients, clients in care or insured people, on a large scale.',
    'Dossiers van patiënten, zorgcliënten of verzekerden, op grote schaal.',
    'Dossiers de patients, de bénéficiaires de soins ou d’assurés, à grande échelle.',
  ),
  risks: [
    {
      key: 'known',
      event: 'access',
      name: w(
        'Somebody without a task in the care sees a file',
        'Iemand zonder taak in de zorg ziet een dossier',
        'Une personne étrangère aux soins voit un dossier',
      ),
      sources: ['internalHuman', 'externalHuman'],
      assets: ['software', 'people', 'paper'],
      threats: w(
        'Curious staff, a stolen account, a letter or message to the wrong person.',
        'Nieuwsgierig personeel, een gestolen account, een brief of bericht aan de verkeerde persoon.',
        'Personnel curieux, compte volé, lettre ou message envoyé à la mauvaise personne.',
      ),
      impacts: w(
        'Shame, exclusion from work or insurance, blackmail.',
        'Schaamte, uitsluiting van werk of verzekering, afpersing.',
        'Honte, exclusion d’un emploi ou d’une assurance, chantage.',
      ),
      source: 'GDPR recital 75',
    },
    {
      key: 'mistaken',
      event: 'change',
      name: w(
        'Wrong or mixed-up data in a file',
        'Foute of verwisselde gegevens in een dossier',
        'Données erronées ou confondues dans un dossier',
      ),
      sources: ['internalHuman', 'nonHuman'],
      assets: ['software', 'people'],
      threats: w(
        'Two people of the same name; a value typed wrongly; an interface that fails.',
        'Twee personen met dezelfde naam; een verkeerd getypte waarde; een koppeling die faalt.',
        'Deux personnes du même nom\u202f; une valeur mal saisie\u202f; une interface défaillante.',
      ),
      impacts: w('Wrong treatment, injury.', 'Foute behandeling, letsel.', 'Traitement erroné, lésion.'),
      source: 'GDPR recital 75',
    },
    {
      key: 'missing',
      event: 'loss',
      name: w(
        'The file is not there when care is given',
        'Het dossier is er niet op het moment van de zorg',
        'Le dossier manque au moment des soins',
      ),
      sources: ['nonHuman', 'externalHuman'],
      assets: ['hardware', 'software', 'networks'],
      threats: w(
        'Ransomware, failure of a supplier, fire.',
        'Gijzelsoftware, uitval van een leverancier, brand.',
        'Rançongiciel, défaillance d’un fournisseur, incendie.',
      ),
      impacts: w(
        'Care comes too late or is given without knowledge.',
        'Zorg komt te laat of zonder kennis van zaken.',
        'Les soins arrivent trop tard ou sans les informations utiles.',
      ),
      source: 'practice',
    },
    {
      key: 'reused',
      event: 'processing',
      name: w(
        'Data serve another end than care',
        'Gegevens dienen voor iets anders dan de zorg',
        'Les données servent à autre chose qu’aux soins',
      ),
      sources: ['internalHuman', 'externalHuman'],
      assets: ['software', 'people'],
      threats: w(
        'Research, statistics or training of a model with data that still name people.',
        'Onderzoek, statistiek of het trainen van een model met gegevens die nog personen noemen.',
        'Recherche, statistique ou entraînement d’un modèle avec des données encore nominatives.',
      ),
      impacts: w(
        'People lose control over what is known of them and trust their carer less.',
        'Personen verliezen de controle over wat van hen bekend is en vertrouwen hun zorgverlener minder.',
        'Les personnes perdent la maîtrise de ce que l’on sait d’elles et font moins confiance à leur soignant.',
      ),
      source: 'GDPR Art. 5(1)(b), 9(2)',
    },
  ],
  measures: [
    {
      name: w(
        'Access by relation of care, each look logged and checked',
        'Toegang volgens zorgrelatie, elke raadpleging gelogd en gecontroleerd',
        'Accès selon la relation de soins, chaque consultation journalisée et contrôlée',
      ),
      against: ['known', 'reused'],
      source: 'GDPR Art. 32',
    },
    {
      name: w(
        'List of categories of persons with access, bound by secrecy',
        'Lijst van categorieën van personen met toegang, gebonden door geheimhouding',
        'Liste des catégories de personnes ayant accès, tenues au secret',
      ),
      against: ['known'],
      source: access,
    },
    {
      name: w(
        'Sign-in with two factors, messages encrypted',
        'Aanmelden met twee factoren, berichten versleuteld',
        'Connexion à deux facteurs, messages chiffrés',
      ),
      against: ['known', 'missing'],
      source: 'GDPR Art. 32(1)(a)',
    },
    {
      name: w(
        'Identity checked by number and date of birth before anything is written',
        'Identiteit gecontroleerd met nummer en geboortedatum voor er iets wordt geschreven',
        'Identité vérifiée par numéro et date de naissance avant toute écriture',
      ),
      against: ['mistaken'],
      source: 'practice',
    },
    {
      name: w(
        'Copies kept apart, and restoring tried every year',
        'Kopieën apart bewaard, en het terugzetten elk jaar geprobeerd',
        'Copies conservées à part, restauration essayée chaque année',
      ),
      against: ['missing'],
      source: 'GDPR Art. 32(1)(c)-(d)',
    },
    {
      name: w(
        'Pseudonyms before data leave the care',
        'Pseudoniemen voor gegevens de zorg verlaten',
        'Pseudonymisation avant que les données ne quittent les soins',
      ),
      against: ['reused'],
      source: 'GDPR Art. 89(1)',
    },
  ],
  questions: [
    {
      place: 'necessity',
      body: w(
        'Which condition of Article 9(2) holds for each purpose, and under which law?',
        'Welke voorwaarde van artikel 9, lid 2, geldt voor elk doel, en volgens welke wet?',
        'Quelle condition de l’article 9, paragraphe 2, vaut pour chaque finalité, et selon quelle loi\u202f?',
      ),
      source: 'GDPR Art. 9(2)',
    },
    {
      place: 'description',
      body: w(
        'Who outside gets data: laboratories, funds, platforms, researchers?',
        'Wie buiten krijgt gegevens: laboratoria, mutualiteiten, platformen, onderzoekers?',
        'Qui reçoit des données à l’extérieur\u202f: laboratoires, mutualités, plateformes, chercheurs\u202f?',
      ),
      source: 'GDPR Art. 35(7)(a)',
    },
    {
      place: 'advice',
      body: w(
        'Were patients or their organisations heard?',
        'Werden patiënten of hun organisaties gehoord?',
        'Les patients ou leurs organisations ont-ils été entendus\u202f?',
      ),
      source: 'GDPR Art. 35(9)',
    },
  ],
};
