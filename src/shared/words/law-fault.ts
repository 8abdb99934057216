import type { LawReading } from '../api';
import type { ScreenLanguage } from '../register/text';
import { lawDataWords } from './law-data';

/** Why a law file is not taken, and where it does not fit. `day`: how a day is written. */
export function lawFaultSentence(
  language: ScreenLanguage,
  reading: Exclude<LawReading, { is: 'fits' }>,
  day: (date: string) => string,
): string {
  const { faults } = lawDataWords[language];
  switch (reading.is) {
    case 'tooLarge':
    case 'unreadable':
      return faults[reading.is];
    case 'older':
      return faults.older(day(reading.date), day(reading.present));
    case 'future':
      return faults.future(day(reading.date));
    case 'fault': {
      const { is, at, value } = reading.fault;
      return is === 'notJson' || is === 'otherForm' ? faults[is] : faults[is](at, value);
    }
  }
}
