import { deadFramework } from '../../law/adequacy';
import { becauseOf } from '../../law/contradictions';
import { from as checkedFrom } from '../../law/dated';
import { findDeadTermsIn } from '../../law/vague-words';
import { type NounName, nounNames, type RecordFor } from '../../register/nouns';
import { type Found, type Rule, rule, words } from '../rule';
import { eachText } from '../texts';

/** Where another rule names the same fact: the law of a basis (CHK-08), a name of an authority (CHK-26). */
const elsewhere = new Set(['purpose.law', 'dataUse.article9Law', 'dataUse.legalGround']);
const authorityPlaces = new Set(['rightsProcedure.authority', 'clause.body', 'noticeSection.body']);

function judge(noun: NounName, record: RecordFor<NounName>): readonly Found[] {
  // A transfer that rests on a lapsed framework is named once, as a transfer (CHK-16).
  if (noun === 'transfer' && deadFramework((record as RecordFor<'transfer'>).safeguard) !== undefined)
    return [];
  const found: Found[] = [];
  eachText(noun, record, (field, text) => {
    const terms = findDeadTermsIn(text);
    if (terms.length === 0) return;
    const place = `${noun}.${field}`;
    if (elsewhere.has(place)) return;
    for (const term of terms) {
      if (term.kind === 'authority' && (authorityPlaces.has(place) || noun === 'rightsProcedure')) continue;
      const why = becauseOf(term);
      if (why !== undefined)
        found.push({
          says: 'gone',
          field,
          article: why.article,
          slots: { because: { words: why.because } },
          part: term.code,
          from: [text],
        });
    }
  });
  return found;
}

export const deadLaw = rule({
  ...checkedFrom('Regulation (EU) 2016/679, Art. 5(1)(a) and 94; Act of 30 July 2018, Art. 280', 'B'),
  id: 'CHK-38',
  severity: 'warning',
  article: '5(1)(a)',
  name: words('Law of the past', 'Wet van vroeger', 'Loi du passé'),
  why: words(
    'A text that cites a law or an agreement that no longer exists shows that it was not looked at since, and sends people to rights they no longer find.',
    'Een tekst die een wet of een kader noemt dat niet meer bestaat, is sindsdien niet nagekeken, en wijst mensen op rechten die ze er niet meer vinden.',
    'Un texte qui cite une loi ou un cadre disparu n’a pas été revu depuis, et renvoie à des droits que l’on n’y trouve plus.',
  ),
  mend: words('Name what holds today.', 'Noem wat vandaag geldt.', 'Nommez ce qui vaut aujourd’hui.'),
  says: {
    gone: words(
      'The text cites what no longer holds: {because}.',
      'De tekst noemt wat niet meer geldt: {because}.',
      'Le texte cite ce qui ne vaut plus\u202f: {because}.',
    ),
  },
  judges: Object.fromEntries(
    nounNames.map((noun) => [noun, (record: RecordFor<NounName>) => judge(noun, record)]),
  ) as unknown as Rule['judges'],
});
