import { languages, type Text } from '../register/text';
import { type Dated, from } from './dated';

/** How long camera images are kept without an incident, and how often the declaration is confirmed; calendar months. */
export const cameraTimes: Dated &
  Readonly<{ code: string; months: number; listedMonths: number; validationMonths: number }> = {
  ...from('Act of 21 March 2007, Art. 5-7; Royal Decree of 6 December 2018', 'C'),
  code: 'BE-camera-times',
  months: 1,
  listedMonths: 3,
  validationMonths: 12,
};

const cameraWords =
  /\bcameras?\b|\bcctv\b|\bcamerabeelden\b|bewakingscamera|camerabewaking|(?<!\p{L})caméras?(?!\p{L})|vidéosurveillance/iu;

export const speaksOfCameras = (text: Text | null): boolean =>
  text !== null && languages.some((each) => cameraWords.test(text[each] ?? ''));

/** Whether an ISO 8601 period is longer than a number of calendar months, of which each has at most 31 days. */
export function isLongerThanMonths(period: string, limit: number): boolean {
  const {
    years = '0',
    months = '0',
    weeks = '0',
    days = '0',
  } = /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?$/.exec(period)
    ?.groups ?? {};
  const whole = Number(years) * 12 + Number(months);
  return whole * 31 + Number(weeks) * 7 + Number(days) > limit * 31;
}
