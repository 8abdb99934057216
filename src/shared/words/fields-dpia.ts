import type { FieldName } from '../register/nouns';
import type { Words } from '../register/text';

const w = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });

const notes = w('Notes (internal)', 'Notities (intern)', 'Notes (internes)');
const name = w('Name', 'Naam', 'Intitulé');
const whole = w('Impact assessment', 'Effectbeoordeling', 'Analyse d’impact');
const evaluation = w('Judgement', 'Oordeel', 'Évaluation');
const evaluationNote = w(
  'Remark on the judgement',
  'Toelichting bij het oordeel',
  'Remarque sur l’évaluation',
);

type Labels = {
  [N in 'screening' | 'dpia' | 'dpiaAnswer' | 'risk' | 'control' | 'dpiaComment']: Readonly<{
    one: Words;
    many: Words;
    fields: Readonly<{ [F in FieldName<N>]: Words }>;
  }>;
};

/** Names of the nouns of impact assessments and labels of their fields. */
export const dpiaLabels: Labels = {
  screening: {
    one: w('DPIA screening', 'DPIA-screening', 'Examen préalable d’AIPD'),
    many: w('DPIA screenings', 'DPIA-screenings', 'Examens préalables d’AIPD'),
    fields: {
      activity: w('Activity', 'Verwerking', 'Traitement'),
      ruledOut: w('Criteria ruled out', 'Uitgesloten criteria', 'Critères écartés'),
      ruledOutWhy: w('Why they do not apply', 'Waarom ze niet gelden', 'Pourquoi ils ne s’appliquent pas'),
      withoutDpia: w(
        'On the list of processing without DPIA as',
        'Op de lijst van verwerkingen zonder DPIA als',
        'Dans la liste des traitements sans AIPD comme',
      ),
      conditionsMet: w('Conditions confirmed', 'Bevestigde voorwaarden', 'Conditions confirmées'),
      screenedBy: w('Screened by', 'Gescreend door', 'Examiné par'),
      screenedOn: w('Screened on', 'Gescreend op', 'Examiné le'),
      reviewOn: w('Screen again on', 'Opnieuw screenen op', 'À réexaminer le'),
      notes,
    },
  },
  dpia: {
    one: whole,
    many: w('Impact assessments', 'Effectbeoordelingen', 'Analyses d’impact'),
    fields: {
      name,
      reference: w('Reference', 'Referentie', 'Référence'),
      activities: w('Activities', 'Verwerkingen', 'Traitements'),
      state: w('State', 'Staat', 'État'),
      why: w('Why it is made', 'Waarom ze wordt gemaakt', 'Pourquoi elle est menée'),
      preparedBy: w('Prepared by', 'Opgesteld door', 'Établie par'),
      startedOn: w('Started on', 'Begonnen op', 'Commencée le'),
      previous: w('Goes on from', 'Bouwt voort op', 'Fait suite à'),
      dpoAdvice: w(
        'Advice of the data protection officer',
        'Advies van de functionaris voor gegevensbescherming',
        'Avis du délégué à la protection des données',
      ),
      dpoOpinion: w('Opinion', 'Standpunt', 'Position'),
      dpoAdviceBy: w('Advice given by', 'Advies gegeven door', 'Avis donné par'),
      dpoAdviceOn: w('Advice given on', 'Advies gegeven op', 'Avis donné le'),
      dpoNotFollowedWhy: w(
        'Why the advice is not followed',
        'Waarom het advies niet wordt gevolgd',
        'Pourquoi l’avis n’est pas suivi',
      ),
      viewsSought: w(
        'Views of data subjects sought',
        'Mening van betrokkenen gevraagd',
        'Avis des personnes concernées demandé',
      ),
      viewsOf: w('Whose views', 'Wiens mening', 'Avis de qui'),
      views: w('What they said', 'Wat ze zeiden', 'Ce qu’elles ont dit'),
      viewsNotSoughtWhy: w(
        'Why views were not sought',
        'Waarom hun mening niet is gevraagd',
        'Pourquoi leur avis n’a pas été demandé',
      ),
      viewsNotFollowedWhy: w(
        'Why their views are not followed',
        'Waarom hun mening niet wordt gevolgd',
        'Pourquoi leur avis n’est pas suivi',
      ),
      decision: w('Decision', 'Beslissing', 'Décision'),
      decisionWhy: w('Reasons and conditions', 'Motivering en voorwaarden', 'Motifs et conditions'),
      mustConsult: w(
        'The authority must be consulted',
        'De autoriteit moet worden geraadpleegd',
        'L’autorité doit être consultée',
      ),
      consultedOn: w('Authority consulted on', 'Autoriteit geraadpleegd op', 'Autorité consultée le'),
      consultationReference: w(
        'Reference of the authority',
        'Referentie van de autoriteit',
        'Référence de l’autorité',
      ),
      consultationAnsweredOn: w('Answered on', 'Beantwoord op', 'Réponse du'),
      consultationOutcome: w(
        'Outcome of the consultation',
        'Uitkomst van de raadpleging',
        'Résultat de la consultation',
      ),
      signedBy: w('Signed by', 'Ondertekend door', 'Signée par'),
      signedAs: w('Function', 'Functie', 'Fonction'),
      signedOn: w('Signed on', 'Ondertekend op', 'Signée le'),
      reviewOn: w('Next review', 'Volgende herziening', 'Prochaine révision'),
      reviewTriggers: w('Reviewed earlier when', 'Vroeger herzien bij', 'Révision anticipée en cas de'),
      reviewNote: w('On the review', 'Over de herziening', 'Sur la révision'),
      summary: w('Summary for publication', 'Samenvatting voor publicatie', 'Résumé à publier'),
      asSigned: w(
        'The register when it was signed',
        'Het register bij de ondertekening',
        'Le registre à la signature',
      ),
      template: w('Template', 'Sjabloon', 'Modèle'),
      notes,
    },
  },
  dpiaAnswer: {
    one: w('Answer', 'Antwoord', 'Réponse'),
    many: w('Answers', 'Antwoorden', 'Réponses'),
    fields: {
      dpia: whole,
      question: w('Question', 'Vraag', 'Question'),
      answer: w('Answer', 'Antwoord', 'Réponse'),
      evaluation,
      evaluationNote,
    },
  },
  risk: {
    one: w('Risk', 'Risico', 'Risque'),
    many: w('Risks', 'Risico’s', 'Risques'),
    fields: {
      dpia: whole,
      previous: w('Risk it goes on from', 'Risico waarop het voortbouwt', 'Risque auquel il fait suite'),
      name,
      event: w('Feared event', 'Gevreesde gebeurtenis', 'Événement redouté'),
      sources: w('Risk sources', 'Risicobronnen', 'Sources de risques'),
      sourcesNote: w('On the sources', 'Over de bronnen', 'Sur les sources'),
      assets: w('Through', 'Via', 'Par'),
      threats: w('Threats', 'Bedreigingen', 'Menaces'),
      impacts: w('Impact on people', 'Gevolgen voor personen', 'Impacts sur les personnes'),
      severityBefore: w('Severity before measures', 'Ernst vóór maatregelen', 'Gravité avant mesures'),
      likelihoodBefore: w(
        'Likelihood before measures',
        'Waarschijnlijkheid vóór maatregelen',
        'Vraisemblance avant mesures',
      ),
      measures: w('Measures in place', 'Bestaande maatregelen', 'Mesures en place'),
      measuresNote: w(
        'On the measures in place',
        'Over de bestaande maatregelen',
        'Sur les mesures en place',
      ),
      severityNow: w('Severity today', 'Ernst vandaag', 'Gravité aujourd’hui'),
      likelihoodNow: w('Likelihood today', 'Waarschijnlijkheid vandaag', 'Vraisemblance aujourd’hui'),
      severityAfter: w('Severity after the plan', 'Ernst na het plan', 'Gravité après le plan'),
      likelihoodAfter: w(
        'Likelihood after the plan',
        'Waarschijnlijkheid na het plan',
        'Vraisemblance après le plan',
      ),
      severityWhy: w('Why this severity', 'Waarom deze ernst', 'Pourquoi cette gravité'),
      likelihoodWhy: w(
        'Why this likelihood',
        'Waarom deze waarschijnlijkheid',
        'Pourquoi cette vraisemblance',
      ),
      evaluation,
      evaluationNote,
      notes,
    },
  },
  control: {
    one: w('Planned measure', 'Geplande maatregel', 'Mesure prévue'),
    many: w('Planned measures', 'Geplande maatregelen', 'Mesures prévues'),
    fields: {
      previous: w(
        'Measure it goes on from',
        'Maatregel waarop ze voortbouwt',
        'Mesure à laquelle elle fait suite',
      ),
      dpia: whole,
      name,
      detail: w('What is done', 'Wat er gebeurt', 'Ce qui est fait'),
      risks: w('Against risks', 'Tegen risico’s', 'Contre les risques'),
      owner: w('Who does it', 'Wie het doet', 'Qui s’en charge'),
      dueOn: w('Due on', 'Tegen', 'Échéance'),
      state: w('State', 'Staat', 'État'),
      doneOn: w('Done on', 'Gedaan op', 'Réalisée le'),
      stateNote: w('On the state', 'Over de staat', 'Sur l’état'),
      effort: w('Cost and effort', 'Kosten en moeite', 'Coût et effort'),
      measure: w('Became the measure', 'Werd de maatregel', 'Est devenue la mesure'),
      notes,
    },
  },
  dpiaComment: {
    one: w('Comment', 'Opmerking', 'Commentaire'),
    many: w('Comments', 'Opmerkingen', 'Commentaires'),
    fields: {
      dpia: whole,
      place: w('On', 'Bij', 'Sur'),
      question: w('Question', 'Vraag', 'Question'),
      risk: w('Risk', 'Risico', 'Risque'),
      control: w('Planned measure', 'Geplande maatregel', 'Mesure prévue'),
      body: w('Comment', 'Opmerking', 'Commentaire'),
      writtenBy: w('Written by', 'Geschreven door', 'Écrit par'),
      writtenOn: w('Written on', 'Geschreven op', 'Écrit le'),
      isSettled: w('Settled', 'Afgehandeld', 'Réglé'),
      settledBy: w('Settled by', 'Afgehandeld door', 'Réglé par'),
      settledOn: w('Settled on', 'Afgehandeld op', 'Réglé le'),
      settlement: w('How it was settled', 'Hoe het werd afgehandeld', 'Comment il a été réglé'),
    },
  },
};
