import { from as checkedFrom } from '../../law/dated';
import { identifierIn, identifiers } from '../../law/identifiers';
import { rule, words } from '../rule';

export const anonymityDoubtful = rule({
  ...checkedFrom(identifiers.source, identifiers.certainty),
  id: 'CHK-39',
  severity: 'warning',
  article: '4(1), recital 26',
  name: words('Said to be anonymous', 'Anoniem genoemd', 'Dites anonymes'),
  why: words(
    'Data are anonymous only when nobody can single out a person with means that are reasonably likely to be used. Data with an identifier, or that are erased after a time, are usually pseudonymised: the Regulation applies.',
    'Gegevens zijn pas anoniem als niemand er een persoon mee kan onderscheiden met middelen die redelijkerwijs worden gebruikt. Gegevens met een kenmerk, of die na een tijd worden gewist, zijn meestal gepseudonimiseerd: de Verordening geldt.',
    'Des données ne sont anonymes que si personne ne peut isoler quelqu’un par des moyens raisonnablement utilisables. Des données avec un identifiant, ou effacées après un temps, sont le plus souvent pseudonymisées\u202f: le Règlement s’applique.',
  ),
  mend: words(
    'Take away the mark “anonymous”, or take the category out of the register when nothing points to a person.',
    'Haal “anoniem” weg, of haal de categorie uit het register als niets naar een persoon wijst.',
    'Retirez «\u202fanonyme\u202f», ou retirez la catégorie du registre si rien ne désigne une personne.',
  ),
  says: {
    identifier: words(
      '“{data}” is said to be anonymous and holds an identifier: {found}.',
      '“{data}” wordt anoniem genoemd en bevat een kenmerk: {found}.',
      '«\u202f{data}\u202f» est dite anonyme et contient un identifiant\u202f: {found}.',
    ),
    kept: words(
      '“{data}” is said to be anonymous and stands in the register with a purpose or a storage period, as personal data do.',
      '“{data}” wordt anoniem genoemd en staat in het register met een doel of een bewaartermijn, zoals persoonsgegevens.',
      '«\u202f{data}\u202f» est dite anonyme et figure au registre avec une finalité ou une durée, comme des données à caractère personnel.',
    ),
  },
  judges: {
    dataCategory: ({ id, name, examples, isSaidAnonymous }, facts) => {
      if (isSaidAnonymous !== true) return [];
      const about = { noun: 'dataCategory', id } as const;
      const uses = facts.namingJudged('dataUse', about);
      const slots = { data: { text: name } };
      const field = 'isSaidAnonymous';
      const identifier = identifierIn(name, examples, ...uses.map(({ detail }) => detail));
      if (identifier !== null)
        return [
          {
            says: 'identifier',
            field,
            slots: { ...slots, found: { text: identifier } },
            from: [identifier],
          },
        ];
      return uses.some(({ retention, purposes }) => retention !== null || purposes.length > 0) ||
        uses.some((use) => facts.naming('purpose', { noun: 'activity', id: use.activity }).length > 0)
        ? [{ says: 'kept', field, slots, from: [true] }]
        : [];
    },
  },
});
