import { type Dated, from } from './dated';

/** Words in a text on rights that differ from what the law gives, in the languages of the screens. */
type RightsWords = Dated & Readonly<{ code: string; pattern: RegExp }>;

/** A registered letter as the first way to make a request: Art. 12(2) asks to make it easy. */
export const registeredLetterFirst: RightsWords = {
  ...from('Regulation (EU) 2016/679, Art. 12(2), recital 59', 'C'),
  code: 'registered-letter',
  pattern:
    /^\s*(by |per |via |par )?(an? |een |une |un )?(registered (letter|mail|post)|aangetekend\w*|(lettre |courrier |envoi |pli )?recommandée?)(?!\p{L})/iu,
};

/** Withdrawal of consent (Art. 7(3)) described as an objection (Art. 21). "As opposed to" is no such thing. */
export const confusedWithObjection: RightsWords = {
  ...from('Regulation (EU) 2016/679, Art. 7(3) and 21', 'B'),
  code: 'withdrawal-as-objection',
  pattern: /\b(right to object|recht van bezwaar|recht om bezwaar|droit d.opposition)\b/i,
};
