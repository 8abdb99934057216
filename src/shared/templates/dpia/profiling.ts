import { w } from '../words';
import type { DpiaTemplate } from './template';

const wp251 = 'WP 251 rev.01, guidelines on automated decisions and profiling';

/** People are sorted by what is known or foretold of them: Art. 35(3)(a). */
export const profiling: DpiaTemplate = {
  id: 'profiling',
  name: w('Profiling on a large scale', 'Profilering op grote schaal', 'Profilage à grande échelle'),
  summary: w(
    'Customers, users or visitors are observed, scored or placed in groups.',
    'Klanten, gebruikers of bezoekers worden gevolgd, gescoord of in groepen ingedeeld.',
    'Des clients, utilisateurs ou visiteurs sont observés, notés ou classés en groupes.',
  ),
  risks: [
    {
      key: 'leaked',
      event: 'access',
      name: w(
        'Profiles come into other hands',
        'Profielen komen in andere handen',
        'Les profils tombent en d’autres mains',
      ),
      sources: ['externalHuman', 'internalHuman'],
      assets: ['software', 'networks'],
      threats: w(
        'An export, a partner, a script of another firm on the page.',
        'Een export, een partner, een script van een ander bedrijf op de pagina.',
        'Un export, un partenaire, un script d’une autre entreprise sur la page.',
      ),
      impacts: w(
        'Habits, places and preferences become known; unwanted approaches.',
        'Gewoonten, plaatsen en voorkeuren worden bekend; ongewenste benaderingen.',
        'Habitudes, lieux et préférences sont connus\u202f; sollicitations non désirées.',
      ),
      source: 'GDPR recital 75',
    },
    {
      key: 'false',
      event: 'change',
      name: w(
        'A profile says what is not so',
        'Een profiel zegt wat niet klopt',
        'Un profil dit ce qui n’est pas',
      ),
      sources: ['internalHuman', 'nonHuman'],
      assets: ['software'],
      threats: w(
        'Old or mixed data; a guess taken for a fact; a device used by several people.',
        'Oude of gemengde gegevens; een gok die als feit geldt; een toestel van verschillende personen.',
        'Données anciennes ou mêlées\u202f; une supposition prise pour un fait\u202f; un appareil partagé.',
      ),
      impacts: w(
        'Another price, a refusal, an offer that hurts.',
        'Een andere prijs, een weigering, een aanbod dat kwetst.',
        'Un autre prix, un refus, une offre blessante.',
      ),
      source: wp251,
    },
    {
      key: 'gone',
      event: 'loss',
      name: w(
        'Objections and choices are lost',
        'Bezwaren en keuzes gaan verloren',
        'Les oppositions et les choix se perdent',
      ),
      sources: ['nonHuman', 'internalHuman'],
      assets: ['software'],
      threats: w(
        'A move to another system without the list of those who said no.',
        'Een overstap naar een ander systeem zonder de lijst van wie nee zei.',
        'Un changement de système sans la liste de ceux qui ont dit non.',
      ),
      impacts: w(
        'People are profiled again against their will.',
        'Personen worden opnieuw tegen hun wil geprofileerd.',
        'Des personnes sont à nouveau profilées contre leur gré.',
      ),
      source: 'GDPR Art. 21',
    },
    {
      key: 'steered',
      event: 'processing',
      name: w(
        'People are steered, excluded or treated unequally',
        'Personen worden gestuurd, uitgesloten of ongelijk behandeld',
        'Des personnes sont influencées, exclues ou traitées inégalement',
      ),
      sources: ['internalHuman'],
      assets: ['software', 'people'],
      threats: w(
        'Groups that stand for origin, health or poverty; decisions without a person.',
        'Groepen die voor herkomst, gezondheid of armoede staan; beslissingen zonder mens.',
        'Groupes qui recouvrent l’origine, la santé ou la pauvreté\u202f; décisions sans intervention humaine.',
      ),
      impacts: w(
        'Discrimination, fewer choices, no way to understand or contest.',
        'Discriminatie, minder keuzes, geen manier om te begrijpen of te betwisten.',
        'Discrimination, choix réduits, impossibilité de comprendre ou de contester.',
      ),
      source: wp251,
    },
  ],
  measures: [
    {
      name: w(
        'Groups large enough, without special categories and what stands for them',
        'Groepen die groot genoeg zijn, zonder bijzondere categorieën en wat daarvoor staat',
        'Groupes assez grands, sans catégories particulières ni ce qui les recouvre',
      ),
      against: ['steered', 'leaked'],
      source: wp251,
    },
    {
      name: w(
        'Opt-in before anything is observed, as easy to withdraw',
        'Toestemming voor er iets wordt gevolgd, even makkelijk in te trekken',
        'Accord avant toute observation, aussi facile à retirer',
      ),
      against: ['steered'],
      source: 'GDPR Art. 7(3)',
    },
    {
      name: w(
        'The person sees the profile and can correct or refuse it',
        'De persoon ziet het profiel en kan het verbeteren of weigeren',
        'La personne voit le profil et peut le rectifier ou s’y opposer',
      ),
      against: ['false', 'gone'],
      source: 'GDPR Art. 15, 16, 21',
    },
    {
      name: w(
        'A person decides where the effect is serious, and can decide otherwise',
        'Een mens beslist waar het gevolg ernstig is, en kan anders beslissen',
        'Une personne décide là où l’effet est sérieux, et peut décider autrement',
      ),
      against: ['steered', 'false'],
      source: 'GDPR Art. 22(3)',
    },
    {
      name: w(
        'Short periods; profiles without recent data are erased',
        'Korte termijnen; profielen zonder recente gegevens worden gewist',
        'Délais courts\u202f; les profils sans données récentes sont effacés',
      ),
      against: ['leaked', 'false'],
      source: 'GDPR Art. 5(1)(e)',
    },
  ],
  questions: [
    {
      place: 'description',
      body: w(
        'Which data go in, which come from others, and what comes out of it?',
        'Welke gegevens gaan erin, welke komen van anderen, en wat komt eruit?',
        'Quelles données entrent, lesquelles viennent de tiers, et qu’en sort-il\u202f?',
      ),
      source: 'GDPR Art. 35(7)(a)',
    },
    {
      place: 'risks',
      body: w(
        'Was it tested whether groups are treated unequally, and how often is that repeated?',
        'Werd getest of groepen ongelijk worden behandeld, en hoe vaak wordt dat herhaald?',
        'A-t-on vérifié si des groupes sont traités inégalement, et à quelle fréquence\u202f?',
      ),
      source: wp251,
    },
    {
      place: 'necessity',
      body: w(
        'Does it lead to decisions with legal or similar effect? Then Article 22 asks more.',
        'Leidt het tot besluiten met rechtsgevolg of iets vergelijkbaars? Dan vraagt artikel 22 meer.',
        'Mène-t-il à des décisions à effet juridique ou similaire\u202f? L’article 22 exige alors davantage.',
      ),
      source: 'GDPR Art. 22',
    },
  ],
};
