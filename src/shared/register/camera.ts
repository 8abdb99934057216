import { choice, choices, date, line, number, parent, text, yesNo } from './field';
import { noun, type RecordOf } from './noun';

/** What the Belgian camera register asks: Act of 21 March 2007 and Royal Decree of 8 May 2018. One per camera activity. */
export const camera = noun('camera', {
  activity: parent('activity'),
  /** Whether the Camera Act covers it, only collective agreement 68 (cameras at work), or both. */
  scope: choice(['cameraAct', 'agreement68', 'both'], { article: 'Act of 21 March 2007, Art. 2' }),
  legalBasis: text({ article: 'RD of 8 May 2018' }),
  placeKind: choice(['open', 'closedPublic', 'closedPrivate'], { article: 'Act of 21 March 2007, Art. 2' }),
  address: line({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  technicalDescription: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  cameraCount: number({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  positions: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  planFiledAt: text({ article: 'RD of 8 May 2018', max: 500, isOfOneFirm: true }),
  isMobile: yesNo({ article: 'RD of 8 May 2018' }),
  mobileZones: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  information: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  hasPictogram: yesNo({ article: 'Act of 21 March 2007' }),
  processingPlace: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  hasLiveViewing: yesNo({ article: 'RD of 8 May 2018' }),
  liveViewing: text({ article: 'RD of 8 May 2018', isOfOneFirm: true }),
  isThreeMonthPlace: yesNo({ article: 'RD of 6 December 2018' }),
  retentionEvidence: text({ article: 'Act of 21 March 2007, Art. 5-7', isOfOneFirm: true }),
  declaredOn: date({ article: 'Act of 21 March 2007', isOfOneFirm: true }),
  validatedOn: date({ article: 'Act of 21 March 2007', isOfOneFirm: true }),
  aims68: choices(['safetyAndHealth', 'protectionOfGoods', 'productionProcess', 'workControl'], {
    article: 'Collective agreement 68',
  }),
  staffInformation: text({ article: 'Collective agreement 68', isOfOneFirm: true }),
  isPermanent: yesNo({ article: 'Collective agreement 68' }),
});
export type Camera = RecordOf<typeof camera>;
