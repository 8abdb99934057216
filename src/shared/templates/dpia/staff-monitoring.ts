import { w } from '../words';
import type { DpiaTemplate } from './template';

const opinion = 'WP 249, opinion 2/2017 on data processing at work';
const cao81 = 'Collective agreement no. 81';

/** An employer looks at what staff does: internet, e-mail, location, badges. */
export const staffMonitoring: DpiaTemplate = {
  id: 'staff-monitoring',
  name: w('Monitoring of staff', 'Toezicht op personeel', 'Surveillance du personnel'),
  summary: w(
    'Use of internet and e-mail, location of vehicles, badges, time and activity on computers.',
    'Gebruik van internet en e-mail, locatie van voertuigen, badges, tijd en activiteit op computers.',
    'Usage d’internet et du courriel, localisation de véhicules, badges, temps et activité sur ordinateur.',
  ),
  risks: [
    {
      key: 'read',
      event: 'access',
      name: w(
        'Colleagues or superiors read private matters',
        'Collega’s of oversten lezen privézaken',
        'Des collègues ou supérieurs lisent des éléments privés',
      ),
      sources: ['internalHuman'],
      assets: ['software', 'people'],
      threats: w(
        'Managers have access to logs; reports name people where totals would do.',
        'Leidinggevenden hebben toegang tot logs; rapporten noemen personen waar totalen volstaan.',
        'Des responsables accèdent aux journaux\u202f; les rapports nomment des personnes là où des totaux suffiraient.',
      ),
      impacts: w(
        'Health, union membership or family matters become known at work.',
        'Gezondheid, vakbondslidmaatschap of gezinszaken worden op het werk bekend.',
        'Santé, appartenance syndicale ou vie familiale deviennent connues au travail.',
      ),
      source: opinion,
    },
    {
      key: 'wrong',
      event: 'change',
      name: w(
        'Wrong records about a worker',
        'Foute gegevens over een werknemer',
        'Données inexactes sur un travailleur',
      ),
      sources: ['internalHuman', 'nonHuman'],
      assets: ['software', 'hardware'],
      threats: w(
        'A shared account or badge; a device that measures wrongly.',
        'Een gedeelde account of badge; een toestel dat fout meet.',
        'Un compte ou badge partagé\u202f; un appareil qui mesure mal.',
      ),
      impacts: w(
        'Pay, evaluation or dismissal on wrong grounds.',
        'Loon, evaluatie of ontslag op verkeerde gronden.',
        'Rémunération, évaluation ou licenciement sur une base erronée.',
      ),
      source: 'GDPR Art. 5(1)(d)',
    },
    {
      key: 'gone',
      event: 'loss',
      name: w(
        'Records of hours are gone',
        'Gegevens over uren zijn verdwenen',
        'Les relevés d’heures ont disparu',
      ),
      sources: ['nonHuman', 'externalHuman'],
      assets: ['hardware', 'software'],
      threats: w(
        'Failure or ransomware without a copy elsewhere.',
        'Uitval of gijzelsoftware zonder kopie elders.',
        'Panne ou rançongiciel sans copie ailleurs.',
      ),
      impacts: w(
        'Pay cannot be calculated or proved.',
        'Loon kan niet worden berekend of bewezen.',
        'La rémunération ne peut être ni calculée ni prouvée.',
      ),
      source: 'practice',
    },
    {
      key: 'control',
      event: 'processing',
      name: w(
        'Permanent control of the individual',
        'Voortdurende controle van de persoon',
        'Contrôle permanent de l’individu',
      ),
      sources: ['internalHuman'],
      assets: ['software'],
      threats: w(
        'Monitoring that never stops, also in breaks and after hours; scores of productivity.',
        'Toezicht dat nooit stopt, ook in pauzes en na de uren; scores van productiviteit.',
        'Surveillance qui ne s’arrête jamais, même pendant les pauses et après le travail\u202f; scores de productivité.',
      ),
      impacts: w(
        'Stress, fear to speak, discrimination; workers cannot refuse.',
        'Stress, angst om te spreken, discriminatie; werknemers kunnen niet weigeren.',
        'Stress, crainte de s’exprimer, discrimination\u202f; les travailleurs ne peuvent pas refuser.',
      ),
      source: opinion,
    },
  ],
  measures: [
    {
      name: w(
        'Totals first; a person is looked at only after a sign of abuse',
        'Eerst totalen; naar een persoon wordt pas gekeken na een teken van misbruik',
        'D’abord des totaux\u202f; une personne n’est examinée qu’après un signe d’abus',
      ),
      against: ['read', 'control'],
      source: cao81,
    },
    {
      name: w(
        'A policy that says what is monitored, why and for how long, discussed with representatives',
        'Een beleid dat zegt wat wordt gevolgd, waarom en hoelang, besproken met vertegenwoordigers',
        'Une politique qui dit ce qui est surveillé, pourquoi et combien de temps, discutée avec les représentants',
      ),
      against: ['control'],
      source: cao81,
    },
    {
      name: w(
        'Location switched off outside working hours',
        'Locatie uitgeschakeld buiten de werkuren',
        'Localisation désactivée hors des heures de travail',
      ),
      against: ['control', 'read'],
      source: opinion,
    },
    {
      name: w(
        'The worker sees the record and can have it corrected before a decision',
        'De werknemer ziet de gegevens en kan ze laten verbeteren voor er een beslissing valt',
        'Le travailleur voit les données et peut les faire rectifier avant toute décision',
      ),
      against: ['wrong'],
      source: 'GDPR Art. 16',
    },
    {
      name: w(
        'Short periods, erased by themselves, with a copy of hours worked',
        'Korte termijnen, automatisch gewist, met een kopie van de gewerkte uren',
        'Délais courts, effacement automatique, avec copie des heures prestées',
      ),
      against: ['read', 'gone'],
      source: 'GDPR Art. 5(1)(e)',
    },
  ],
  questions: [
    {
      place: 'necessity',
      body: w(
        'On which legal basis does it rest? Consent of a worker is rarely free.',
        'Op welke rechtsgrond berust het? Toestemming van een werknemer is zelden vrij.',
        'Sur quelle base juridique repose-t-il\u202f? Le consentement d’un travailleur est rarement libre.',
      ),
      source: opinion,
    },
    {
      place: 'advice',
      body: w(
        'What did the works council, the committee or the union delegation say?',
        'Wat zei de ondernemingsraad, het comité of de vakbondsafvaardiging?',
        'Qu’ont dit le conseil d’entreprise, le comité ou la délégation syndicale\u202f?',
      ),
      source: 'GDPR Art. 35(9)',
    },
    {
      place: 'description',
      body: w(
        'Who may open records of one person, on whose order, and where is that noted?',
        'Wie mag gegevens van één persoon openen, op wiens vraag, en waar wordt dat genoteerd?',
        'Qui peut ouvrir les données d’une personne, sur l’ordre de qui, et où est-ce noté\u202f?',
      ),
      source: cao81,
    },
  ],
};
