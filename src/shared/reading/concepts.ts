/**
 * Words that mean nearly the same in notices, in English, Dutch and French: beginnings of folded words, one line per
 * meaning. `=` at the end: the whole word. A register and a policy seldom use the same words for the same fact.
 */
const lines = [
  'delet eras remov wiss wis= gewist verwijder effac supprim forgotten vergeten oubli',
  'keep= keeps= kept retain retention store= stored= stores= storing storage saved= save= bewaar bewar opslag opgeslagen bijhouden bijgehouden conserv stock',
  'sell sold= sale= verko vend vente leased rent= verhuur lou',
  'share= shares= shared sharing disclos pass= passed publish communicat gedeeld delen= deel= meegedeeld doorgeg partag communiqu divulg transmis transmet',
  'transfer doorgift doorgeg transfert',
  'email e-mail mail= mails= mailing courriel emails',
  'phone telephone telefoon telephon',
  'customer client klant',
  'supplier vendor leverancier fournisseur',
  'employee staff personnel= worker werknemer personeel employe= medewerker collaborateur',
  'applicant candidate recruit sollicit kandidaat aanwerv werving candidat embauch',
  'visit bezoek bezocht visite consult raadpleg',
  'website webs site= sites= sites',
  'app= application toepassing applicatie appli',
  'newsletter nieuwsbrief infolettre lettre=',
  'invoic bill= billing bills= factu',
  'payment pay= paid= betaal betaling betalen paiement payer',
  'card= cards= kaart carte=',
  'account= accounts= compte= comptes=',
  'bookkeep accounting accountan boekhoud comptab',
  'law= laws= legal legisl statut wet= wetten wettelijk wetgeving loi= lois= legale legaux juridi',
  'oblig duty= duties= compel require verplicht plicht moet contraint',
  'authorit government public= regulator enforcement overheid instantie autorite gouvernement pouvoirs',
  'fraud bedrog deception misleid tromperie',
  'crime criminal misdrijf misdrijven crimine illegal illegale delit infraction strafbaar',
  'terror',
  'launder witwas blanchiment',
  'right= rights= recht= rechten= droit=',
  'consent permission agree agreement= toestemming akkoord instem consentement accord',
  'contract overeenkomst convention',
  'withdraw revoke intrek ingetrokken trekken retir retrait',
  'object= objection oppos bezwaar verzet',
  'restrict limit= limitation beperk restreindre restriction',
  'access inzage toegang acces consulter',
  'rectif correct verbeter rechtzet juist corrig amend=',
  'portab overdraag machine',
  'complain klacht reclamation plainte',
  'secur protect safe= beveilig veilig bescherm secur protege',
  'measure maatregel mesure precaution voorzorg',
  'encrypt versleutel chiffr ssl tls',
  'breach incident intrusion inbreuk inbraak lek= violation intru',
  'server serveur',
  'host gehost heberg',
  'backup reservekopie sauvegarde',
  'subprocessor sub-processor subcontract onderaannem sous-traitant',
  'processor verwerker',
  'controller verwerkingsverantwoordelijke responsable',
  'group= affiliat subsidiar intra-group verbonden dochter filiale affilie groupe=',
  'merger acquisition acqui buyer sold= successor fusie overname overgenomen koper rachat cession',
  'adviser advisor adviseur counsel lawyer attorney advocaat avocat conseil',
  'improv optimi better= verbeter beter amelior',
  'quality kwaliteit qualite',
  'perform= performance prestatie rendement',
  'statistic analy metrics statistiek meting analyse',
  'marketing promot advert canvass prospect reclame adverten publicit commercial commercie',
  'offer aanbied aanbod offre offert',
  'profile profiel profil',
  'personali persoonlijk gepersonalis personnalis',
  'anonym geanonim anoniem',
  'cookie',
  'third= third-party derden derde= tiers=',
  'child minor= minors= kind= kinderen minderjarig enfant mineur',
  'parent guardian ouder ouders voogd tuteur',
  'age= year= years= jaar jaren ans= annee annees',
  'message bericht',
  'chat= chats=',
  'file= files= bestand fichier upload oplad opgelad telecharg',
  'picture photo image foto afbeelding',
  'name= names= naam nom= noms= firstname',
  'surname familienaam achternaam lastname family=',
  'first= voornaam prenom',
  'address adres adresse',
  'company business= firm= bedrijf firma onderneming entreprise societe vennootschap',
  'birth geboort naissance',
  'location locat locatie plaats localis lieu=',
  'country countries land= landen= pays=',
  'language taal langue',
  'device toestel apparaat appareil',
  'browser navigateur',
  'page= pages= pagina webpagina',
  'click klik clic',
  'scroll',
  'interact gedrag behavio comportement',
  'error fault fout= fouten erreur bug=',
  'fix solve resolve oplos oplossen resoud probleem problem problemes',
  'help assist support ondersteun hulp bijstand aide assistance',
  'question query queries enquir vraag vragen demande request verzoek aanvraag',
  'answer respond reply antwoord beantwoord repon reponse',
  'reports signal meld notif inform= informed tell= told= verwittig averti',
  'change update updated amend modif wijzig aanpas gewijzigd aangepast chang',
  'regular periodic regelmatig regulier periodi',
  'policy notice= statement verklaring beleid politique declaration',
  'need necessary required nodig noodzak necessaire besoin',
  'purpose doel doeleind finalit objectif aim=',
  'minimum minimal strict relevant dienend pertinent toereikend adequate adequat excessive overmatig',
  'service dienst prestation',
  'product produit',
  'order= orders= ordered bestel command',
  'deliver lever= leveren levering livr supply provide provis',
  'review beoordel evaluat avis=',
  'complete incomplete volledig onvolledig complet incomplet',
  'suspend opschort uitstel suspen postpone',
  'end= ends= ended= terminat einde afloop beeindig fin= expir',
  'active= actief actif',
  'relation relatie',
  'procedure proces= process=',
  'internal intern interne',
  'international internationaal',
  'identity identiteit identite',
  'proof prove bewijs preuve',
  'month maand mois=',
  'day= days= dag= dagen jour',
  'free= gratis gratuit kosteloos',
  'unsubscribe uitschrij opt-out desinscri desabonn leave',
  'subscribe subscrib inschrij abonn inscri',
  'register= registered registr geregistreerd enregistr',
  'public= publicly openbaar publiek publique',
  'responsible verantwoordelijk liable aansprakelijk responsab',
  'link= links= lien= liens=',
  'data= gegeven donnee information informatie',
  'collect verzamel inzamel recueil',
  'user= users= gebruiker utilisateur',
  'use= uses= used= using= gebruik utilis',
  'event evenement',
  'household gezin menage famille',
  'leisure hobby vrijetijd vrije= loisir',
  'education training opleiding vorming formation diplom',
  'profession job= beroep functie fonction occupation',
  'list= lists= lijst liste',
  'field veld champ',
  'number= nummer numero',
  'vat= btw tva',
  'date= datum',
  'amount bedrag montant',
  'debt collection= invorder schuld recouvrement',
  'login credential password wachtwoord inlog mot= identifiant',
  'datacent center= centre= datacentrum',
  'instruction instructie',
  'behalf naam=',
  'binding bindend contraignant',
  'clause clausule bepaling',
  'risk risico risque',
  'defend verdedig defendre defence defense',
  'court gerecht rechtbank tribunal judici',
  'research onderzoek recherche study enquete investigat',
  'employer werkgever employeur',
  'screenshot schermafbeelding capture',
  'historic history historisch historie',
  'enforce handhav appliquer',
];

/** Meanings that stand in every policy: they tell little about which fact a sentence states. By their first word. */
const everywhere = [
  'data=',
  'use=',
  'service',
  'purpose',
  'collect',
  'processor',
  'controller',
  'question',
  'offer',
  'help',
  'need',
  'policy',
  'website',
  'product',
  'customer',
  'user=',
  'law',
  'page=',
  'company',
  'first=',
];

const ofBeginning: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  lines.forEach((line, index) => {
    for (const beginning of line.split(' ')) if (!map.has(beginning)) map.set(beginning, index);
  });
  return map;
})();

const stop = new Set(
  (
    'a an the of to for in on at by with from and or as is are be been was were will would can could may might must shall should this that these those ' +
    'it its we us our you your they their them he she his her which who whom what when where how if then than also not no any all some such other others ' +
    'into about so do does did have has had only more most very own same both each per via out up there here ' +
    'de het een en of van voor in op te aan met door bij uit om als is zijn wordt worden werd was dat die dit deze dan ook niet geen wel er u uw wij we ons onze ' +
    'je jouw jij hij zij ze hun haar zich kan kunnen mag mogen zal zullen moet wat wie waar hoe naar over tot nog al alle andere anderen zo zoals waarvan ' +
    'le la les un une des du de et ou a au aux en dans par pour sur avec sans que qui quoi dont ce cet cette ces il elle ils elles nous vous notre nos votre vos ' +
    'se sa son ses leur leurs est sont sera ete etre avoir ne pas plus si comme tout tous toute toutes autre autres l d s n c qu j ' +
    'etc eg ie bv bijv art personal persoonlijke persoonsgegevens personnel personnelles caractere'
  ).split(' '),
);

/** Meanings that prove little, as `meaningsOf` gives them. */
export const common: ReadonlySet<string> = new Set(
  everywhere.flatMap((word) => conceptOf(word.replace('=', '')) ?? []),
);

/** The meanings of a text: numbers and concepts of its words, each once. Words outside the list count by their beginning. */
export function meaningsOf(folded: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of folded.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []) {
    const parts = word.includes('-') && conceptOf(word) === null ? word.split('-') : [word];
    for (const part of parts) {
      if (stop.has(part) || (part.length < 2 && !/\d/.test(part))) continue;
      found.add(conceptOf(part) ?? stemOf(part));
    }
  }
  return found;
}

function conceptOf(word: string): string | null {
  const whole = ofBeginning.get(`${word}=`);
  if (whole !== undefined) return `#${whole}`;
  for (let length = word.length; length >= 3; length--) {
    const index = ofBeginning.get(word.slice(0, length));
    if (index !== undefined) return `#${index}`;
  }
  return null;
}

function stemOf(word: string): string {
  if (/\d/.test(word) || word.length <= 5) return word.replace(/(?<=\p{L}{3})s$/u, '');
  return word.slice(0, 6);
}
