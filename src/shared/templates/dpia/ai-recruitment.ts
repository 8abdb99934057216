import { w } from '../words';
import type { DpiaTemplate } from './template';

const aiAct = 'Regulation (EU) 2024/1689 (AI Act), Annex III, point 4(a)';
const cao38 = 'Collective agreement no. 38';

/** A system that ranks or filters applicants. */
export const aiRecruitment: DpiaTemplate = {
  id: 'ai-recruitment',
  name: w('AI in recruitment', 'AI bij aanwerving', 'IA dans le recrutement'),
  summary: w(
    'A system finds, filters, ranks or evaluates applicants.',
    'Een systeem zoekt, filtert, rangschikt of beoordeelt sollicitanten.',
    'Un système recherche, filtre, classe ou évalue des candidats.',
  ),
  risks: [
    {
      key: 'seen',
      event: 'access',
      name: w(
        'Others learn of an application or its evaluation',
        'Anderen vernemen een sollicitatie of haar beoordeling',
        'Des tiers apprennent une candidature ou son évaluation',
      ),
      sources: ['externalHuman', 'internalHuman'],
      assets: ['software', 'networks'],
      threats: w(
        'The supplier reuses files; recruiters share results; a present employer is asked.',
        'De leverancier hergebruikt dossiers; recruiters delen resultaten; een huidige werkgever wordt bevraagd.',
        'Le fournisseur réutilise les dossiers\u202f; des recruteurs partagent les résultats\u202f; l’employeur actuel est interrogé.',
      ),
      impacts: w(
        'Trouble with the present employer; a label that follows the person.',
        'Problemen met de huidige werkgever; een etiket dat de persoon blijft volgen.',
        'Ennuis avec l’employeur actuel\u202f; une étiquette qui suit la personne.',
      ),
      source: cao38,
    },
    {
      key: 'misread',
      event: 'change',
      name: w(
        'The system reads an application wrongly',
        'Het systeem leest een sollicitatie verkeerd',
        'Le système lit mal une candidature',
      ),
      sources: ['nonHuman', 'externalHuman'],
      assets: ['software'],
      threats: w(
        'Gaps, foreign diplomas, disability or language are misread; text is made up.',
        'Hiaten, buitenlandse diploma’s, een handicap of taal worden fout gelezen; tekst wordt verzonnen.',
        'Lacunes, diplômes étrangers, handicap ou langue mal lus\u202f; du texte est inventé.',
      ),
      impacts: w(
        'A suitable person is never invited.',
        'Een geschikte persoon wordt nooit uitgenodigd.',
        'Une personne apte n’est jamais invitée.',
      ),
      source: 'GDPR Art. 5(1)(d)',
    },
    {
      key: 'unproved',
      event: 'loss',
      name: w(
        'Nobody can tell afterwards why somebody was refused',
        'Niemand kan achteraf zeggen waarom iemand werd geweigerd',
        'Personne ne peut dire après coup pourquoi quelqu’un a été refusé',
      ),
      sources: ['nonHuman', 'internalHuman'],
      assets: ['software'],
      threats: w(
        'No log of versions, criteria and scores.',
        'Geen log van versies, criteria en scores.',
        'Pas de journal des versions, critères et scores.',
      ),
      impacts: w(
        'The applicant cannot contest; the firm cannot answer.',
        'De sollicitant kan niet betwisten; de organisatie kan niet antwoorden.',
        'Le candidat ne peut pas contester\u202f; l’organisation ne peut pas répondre.',
      ),
      source: 'Regulation (EU) 2024/1689 (AI Act), Art. 12, 26(6)',
    },
    {
      key: 'unequal',
      event: 'processing',
      name: w(
        'Applicants are treated unequally by the system',
        'Sollicitanten worden door het systeem ongelijk behandeld',
        'Le système traite les candidats inégalement',
      ),
      sources: ['internalHuman', 'externalHuman'],
      assets: ['software', 'people'],
      threats: w(
        'A model that learned from past choices; recruiters who follow the score.',
        'Een model dat leerde van vroegere keuzes; recruiters die de score volgen.',
        'Un modèle entraîné sur des choix passés\u202f; des recruteurs qui suivent le score.',
      ),
      impacts: w(
        'Discrimination by sex, age, origin, health; no work.',
        'Discriminatie op geslacht, leeftijd, herkomst, gezondheid; geen werk.',
        'Discrimination selon le sexe, l’âge, l’origine, la santé\u202f; pas d’emploi.',
      ),
      source: aiAct,
    },
  ],
  measures: [
    {
      name: w(
        'A trained person reads every application and may depart from the score',
        'Een opgeleide persoon leest elke sollicitatie en mag van de score afwijken',
        'Une personne formée lit chaque candidature et peut s’écarter du score',
      ),
      against: ['misread', 'unequal'],
      source: 'GDPR Art. 22; AI Act Art. 14, 26(2)',
    },
    {
      name: w(
        'Results compared per group before use and at set times',
        'Resultaten per groep vergeleken voor gebruik en op vaste tijdstippen',
        'Résultats comparés par groupe avant usage et à intervalles fixes',
      ),
      against: ['unequal'],
      source: aiAct,
    },
    {
      name: w(
        'Applicants are told beforehand that AI is used, and how to object',
        'Sollicitanten weten vooraf dat AI wordt gebruikt, en hoe ze bezwaar maken',
        'Les candidats savent à l’avance que l’IA est utilisée et comment s’opposer',
      ),
      against: ['unequal', 'unproved'],
      source: 'GDPR Art. 13(2)(f); AI Act Art. 26(11)',
    },
    {
      name: w(
        'Logs of version, criteria, score and decision are kept',
        'Logs van versie, criteria, score en beslissing worden bewaard',
        'Les journaux de version, critères, score et décision sont conservés',
      ),
      against: ['unproved', 'misread'],
      source: 'AI Act Art. 26(6)',
    },
    {
      name: w(
        'The supplier may not train on the applications',
        'De leverancier mag niet trainen op de sollicitaties',
        'Le fournisseur ne peut pas entraîner sur les candidatures',
      ),
      against: ['seen'],
      source: 'GDPR Art. 28(3)(a)',
    },
  ],
  questions: [
    {
      place: 'description',
      body: w(
        'Which role does the firm have under the AI Act, and which instructions came with the system?',
        'Welke rol heeft de organisatie volgens de AI-verordening, en welke gebruiksinstructies kwamen met het systeem?',
        'Quel rôle l’organisation a-t-elle selon le règlement sur l’IA, et quelles instructions accompagnent le système\u202f?',
      ),
      source: aiAct,
    },
    {
      place: 'necessity',
      body: w(
        'Which data may be asked of applicants for this job at all?',
        'Welke gegevens mogen voor deze job eigenlijk aan sollicitanten worden gevraagd?',
        'Quelles données peut-on demander aux candidats pour cet emploi\u202f?',
      ),
      source: cao38,
    },
    {
      place: 'advice',
      body: w(
        'Were representatives of workers informed before the system was put into use?',
        'Werden vertegenwoordigers van werknemers ingelicht voor het systeem in gebruik ging?',
        'Les représentants des travailleurs ont-ils été informés avant la mise en service\u202f?',
      ),
      source: 'AI Act Art. 26(7)',
    },
  ],
};
