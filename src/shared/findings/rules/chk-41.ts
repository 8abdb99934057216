import { cameraRegisterFacts } from '../../law/camera-register';
import { cameraTimes, isLongerThanMonths, speaksOfCameras } from '../../law/camera-times';
import { from as checkedFrom } from '../../law/dated';
import { addMonths } from '../../law/rights';
import { isEmpty } from '../../register/mark';
import type { RecordFor } from '../../register/nouns';
import type { Facts } from '../facts';
import { isBelgian, isOwn, isUnknown } from '../judging';
import { type Found, rule, words } from '../rule';

type Camera = RecordFor<'camera'>;

/** Of an activity with cameras: that no camera register is kept for it. */
function withoutRecord(activity: RecordFor<'activity'>, facts: Facts): readonly Found[] {
  const { id, name } = activity;
  if (!isOwn(activity) || facts.naming('camera', { noun: 'activity', id }).length > 0) return [];
  return [
    {
      says: 'noRecord',
      place: { noun: 'activity', id },
      slots: { activity: { text: name } },
      touches: [id],
      from: [name],
    },
  ];
}

/** Facts that depend on the camera: a plan for fixed ones, zones for mobile ones. */
const applies = (code: string, { isMobile }: Camera): boolean =>
  code === 'mobileZones' ? isMobile === true : code === 'positions' ? isMobile !== true : true;

export const cameraRegister = rule({
  ...checkedFrom('Act of 21 March 2007; Royal Decree of 8 May 2018', 'B'),
  id: 'CHK-41',
  severity: 'error',
  article: 'Act of 21 March 2007',
  name: words('Camera register (Belgium)', 'Cameraregister (België)', 'Registre des caméras (Belgique)'),
  why: words(
    'Beside Article 30, Belgian law asks for a register of surveillance cameras, a declaration to the police that is confirmed every year, and a sign at the entrance. Images without an incident are kept one month, three in some listed places.',
    'Naast artikel 30 vraagt de Belgische wet een register van bewakingscamera’s, een aangifte bij de politie die elk jaar wordt bevestigd, en een pictogram aan de ingang. Beelden zonder voorval worden een maand bewaard, drie op sommige opgesomde plaatsen.',
    'À côté de l’article 30, la loi belge demande un registre des caméras de surveillance, une déclaration à la police confirmée chaque année, et un pictogramme à l’entrée. Les images sans incident se gardent un mois, trois dans certains lieux énumérés.',
  ),
  mend: words(
    'Fill in the camera register of the activity. Check the periods with your DPO.',
    'Vul het cameraregister van de activiteit in. Vraag de termijnen na bij uw functionaris.',
    'Complétez le registre des caméras de l’activité. Vérifiez les délais auprès de votre délégué.',
  ),
  says: {
    noRecord: words(
      '“{activity}” speaks of cameras or their images, and no camera register is kept for it.',
      '“{activity}” spreekt van camera’s of hun beelden, en er is geen cameraregister voor bijgehouden.',
      '«\u202f{activity}\u202f» parle de caméras ou de leurs images, et aucun registre des caméras n’est tenu pour elle.',
    ),
    noScope: words(
      'It is not recorded whether the Camera Act or collective agreement no. 68 covers the cameras of “{activity}”.',
      'Er is niet vastgelegd of de camerawet of cao nr. 68 geldt voor de camera’s van “{activity}”.',
      'Il n’est pas enregistré si la loi caméras ou la CCT n° 68 s’applique aux caméras de «\u202f{activity}\u202f».',
    ),
    missing: words(
      'The camera register of “{activity}” lacks: {fields}.',
      'In het cameraregister van “{activity}” ontbreekt: {fields}.',
      'Dans le registre des caméras de «\u202f{activity}\u202f», il manque\u202f: {fields}.',
    ),
    notDeclared: words(
      'No declaration to the police is recorded for the cameras of “{activity}”.',
      'Er is geen aangifte bij de politie vastgelegd voor de camera’s van “{activity}”.',
      'Aucune déclaration à la police n’est enregistrée pour les caméras de «\u202f{activity}\u202f».',
    ),
    notValidated: words(
      'The declaration of the cameras of “{activity}” was last confirmed on {day}: it is confirmed every year.',
      'De aangifte van de camera’s van “{activity}” is laatst bevestigd op {day}: dat gebeurt elk jaar.',
      'La déclaration des caméras de «\u202f{activity}\u202f» a été confirmée le {day}\u202f: elle l’est chaque année.',
    ),
    noPictogram: words(
      'It is not recorded that a sign tells of the cameras of “{activity}”.',
      'Er is niet vastgelegd dat een pictogram de camera’s van “{activity}” aankondigt.',
      'Il n’est pas enregistré qu’un pictogramme signale les caméras de «\u202f{activity}\u202f».',
    ),
    keptLong: words(
      'Images of “{activity}” are kept {period}: the law gives {months} month(s) unless they are evidence.',
      'Beelden van “{activity}” worden {period} bewaard: de wet geeft {months} maand(en), tenzij ze bewijs zijn.',
      'Les images de «\u202f{activity}\u202f» sont gardées {period}\u202f: la loi donne {months} mois, sauf si elles servent de preuve.',
    ),
    noAims: words(
      'The aims of collective agreement no. 68 are not chosen for the cameras of “{activity}”.',
      'De doelen van cao nr. 68 zijn niet gekozen voor de camera’s van “{activity}”.',
      'Les finalités de la CCT n° 68 ne sont pas choisies pour les caméras de «\u202f{activity}\u202f».',
    ),
  },
  ask: {
    notDeclared: {
      en: 'On which day were the cameras of “{activity}” declared to the police?',
      nl: 'Op welke dag zijn de camera’s van “{activity}” bij de politie aangegeven?',
      fr: 'Quel jour les caméras de «\u202f{activity}\u202f» ont-elles été déclarées à la police\u202f?',
    },
    noPictogram: {
      en: 'Is there a sign that tells of the cameras of “{activity}”?',
      nl: 'Hangt er een bord dat de camera’s van “{activity}” meldt?',
      fr: 'Un panneau annonce-t-il les caméras de «\u202f{activity}\u202f»\u202f?',
    },
  },
  judges: {
    activity: (activity, facts) =>
      isBelgian(facts.organisation()) && (activity.template === 'cameras' || speaksOfCameras(activity.name))
        ? withoutRecord(activity, facts)
        : [],
    // Whatever an activity is called: who uses images has cameras.
    dataCategory: (category, facts) =>
      isBelgian(facts.organisation()) && speaksOfCameras(category.name)
        ? facts.activitiesOf({ noun: 'dataCategory', id: category.id }).flatMap((id) => {
            const activity = facts.find('activity', id);
            return activity === undefined ? [] : withoutRecord(activity, facts);
          })
        : [],
    camera: (camera, facts) => {
      if (!isBelgian(facts.organisation())) return [];
      const activity = facts.find('activity', camera.activity);
      const slots = { activity: { text: activity?.name ?? null } };
      const { scope } = camera;
      const found: Found[] = [];
      if (scope === null)
        return isUnknown(camera, 'scope') ? [{ says: 'noScope', field: 'scope', slots, from: [scope] }] : [];
      if (scope !== 'cameraAct' && camera.aims68.length === 0 && isUnknown(camera, 'aims68'))
        found.push({
          says: 'noAims',
          severity: 'warning',
          article: 'Collective agreement 68',
          field: 'aims68',
          slots,
          from: [scope, camera.aims68],
        });
      if (scope === 'agreement68') return found;
      const missing = cameraRegisterFacts.filter(
        ({ code }) => applies(code, camera) && isUnknown(camera as never, code as never),
      );
      const [first] = missing;
      if (first !== undefined)
        found.push({
          says: 'missing',
          article: 'RD of 8 May 2018',
          field: first.code,
          slots: { ...slots, fields: { list: missing.map(({ name }) => ({ words: name })) } },
          from: missing.map(({ code }) => code),
        });
      if (isUnknown(camera, 'declaredOn'))
        found.push({ says: 'notDeclared', field: 'declaredOn', slots, from: [camera.declaredOn] });
      else {
        const last = camera.validatedOn ?? camera.declaredOn;
        if (last !== null && addMonths(last, cameraTimes.validationMonths) < facts.today)
          found.push({
            says: 'notValidated',
            field: 'validatedOn',
            slots: { ...slots, day: { day: last } },
            from: [camera.declaredOn, camera.validatedOn],
          });
      }
      if (camera.hasPictogram !== true && !camera.marks.hasPictogram?.notApplicable)
        found.push({ says: 'noPictogram', field: 'hasPictogram', slots, from: [camera.hasPictogram] });
      const months = camera.isThreeMonthPlace === true ? cameraTimes.listedMonths : cameraTimes.months;
      if (isEmpty(camera.retentionEvidence))
        for (const use of facts.naming('dataUse', { noun: 'activity', id: camera.activity })) {
          if (!speaksOfCameras(facts.find('dataCategory', use.category)?.name ?? null)) continue;
          const rule = facts.find('retentionRule', use.retention);
          if (rule?.duration != null && isLongerThanMonths(rule.duration, months))
            found.push({
              says: 'keptLong',
              article: 'Act of 21 March 2007, Art. 5-7',
              place: { noun: 'retentionRule', id: rule.id, field: 'duration' },
              slots: { ...slots, period: { period: rule.duration }, months },
              part: camera.id,
              from: [rule.duration, camera.isThreeMonthPlace],
            });
        }
      return found;
    },
  },
});
