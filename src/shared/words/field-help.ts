import type { Words } from '../register/text';

const w = (en: string, nl: string, fr: string): Words => ({ en, nl, fr });

/** A sentence of help under the fields that people ask about. Keys are `noun.field`. */
export const helps: Readonly<Record<string, Words | undefined>> = {
  'organisation.enterpriseNumber': w(
    'Ten digits. A Belgian VAT number without BE is the same number.',
    'Tien cijfers. Een Belgisch btw-nummer zonder BE is hetzelfde nummer.',
    'Dix chiffres. Un numéro de TVA belge sans BE est le même numéro.',
  ),
  'organisation.headcount': w(
    'Article 30(5) speaks of fewer than 250 persons; most firms need the register all the same.',
    'Artikel 30, lid 5 spreekt van minder dan 250 personen; de meeste firma’s hebben het register toch nodig.',
    'L’article 30, paragraphe 5, parle de moins de 250 personnes\u202f; la plupart des entreprises ont quand même besoin du registre.',
  ),
  'organisation.representative': w(
    'Only for organisations established outside the Union.',
    'Enkel voor organisaties die buiten de Unie gevestigd zijn.',
    'Seulement pour les organisations établies hors de l’Union.',
  ),
  'organisation.dpoStatus': w(
    'Record the decision, also when no officer is required.',
    'Leg de beslissing vast, ook als geen functionaris verplicht is.',
    'Consignez la décision, même si aucun délégué n’est requis.',
  ),
  'activity.owner': w(
    'A function, not a person: “head of sales”.',
    'Een functie, geen persoon: “hoofd verkoop”.',
    'Une fonction, pas une personne\u202f: «\u202fresponsable des ventes\u202f».',
  ),
  'activity.transfers': w(
    'State it as a fact when there is none.',
    'Vermeld het als feit wanneer er geen is.',
    'Indiquez-le comme un fait s’il n’y en a pas.',
  ),
  'activity.personsWithAccess': w(
    'The Belgian Act of 30 July 2018 asks for this list with health, biometric, genetic and criminal data.',
    'De wet van 30 juli 2018 vraagt deze lijst bij gezondheids-, biometrische, genetische en strafrechtelijke gegevens.',
    'La loi du 30 juillet 2018 demande cette liste pour les données de santé, biométriques, génétiques et pénales.',
  ),
  'activity.processingCategories': w(
    'What you do on behalf of the customer: hosting, sending, support.',
    'Wat u voor de klant doet: hosten, versturen, ondersteunen.',
    'Ce que vous faites pour le client\u202f: hébergement, envoi, assistance.',
  ),
  'purpose.description': w(
    'Say what for, so precisely that a person knows what to expect.',
    'Zeg waarvoor, zo precies dat iemand weet wat te verwachten.',
    'Dites pourquoi, assez précisément pour que la personne sache à quoi s’attendre.',
  ),
  'purpose.law': w(
    'Name the law and the article.',
    'Noem de wet en het artikel.',
    'Citez la loi et l’article.',
  ),
  'purpose.legitimateInterest': w(
    'State the interest itself: “keeping existing customers informed of similar products”.',
    'Noem het belang zelf: “bestaande klanten op de hoogte houden van gelijkaardige producten”.',
    'Indiquez l’intérêt lui-même\u202f: «\u202finformer les clients existants de produits similaires\u202f».',
  ),
  'purpose.withdrawalRoute': w(
    'As easy as giving it.',
    'Even eenvoudig als het geven ervan.',
    'Aussi simple que de le donner.',
  ),
  'retentionRule.duration': w(
    'Leave empty and give a criterion when no period can be named.',
    'Laat leeg en geef een criterium als geen termijn te noemen is.',
    'Laissez vide et donnez un critère si aucune durée ne peut être fixée.',
  ),
  'retentionRule.trigger': w(
    'The event from which the period runs: “end of the contract”.',
    'De gebeurtenis waarna de termijn loopt: “einde van de overeenkomst”.',
    'L’événement qui fait courir la durée\u202f: «\u202ffin du contrat\u202f».',
  ),
  'retentionRule.backupPeriod': w(
    'Real erasure comes that much later.',
    'Het echte wissen gebeurt zoveel later.',
    'L’effacement réel intervient d’autant plus tard.',
  ),
  'party.isCategory': w(
    'Article 30(1)(d) allows categories of recipients.',
    'Artikel 30, lid 1, punt d) laat categorieën van ontvangers toe.',
    'L’article 30, paragraphe 1, point d), admet des catégories de destinataires.',
  ),
  'dataCategory.flags': w(
    'S special, C criminal, N national number, H highly personal, K credentials.',
    'S bijzonder, C strafrechtelijk, N nationaal nummer, H zeer persoonlijk, K inloggegevens.',
    'S particulières, C pénales, N numéro national, H hautement personnelles, K identifiants de connexion.',
  ),
  'transfer.dpfEntity': w(
    'The entity as it stands on the list of the Data Privacy Framework.',
    'De entiteit zoals ze op de lijst van het Data Privacy Framework staat.',
    'L’entité telle qu’elle figure sur la liste du Data Privacy Framework.',
  ),
};
