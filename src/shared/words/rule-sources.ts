import type { ScreenLanguage } from '../register/text';

const words: Readonly<Record<string, Readonly<Record<'nl' | 'fr', string>>>> = {
  'Regulation (EU) 2016/679': {
    nl: 'Verordening (EU) 2016/679',
    fr: 'Règlement (UE) 2016/679',
  },
  'Code of Economic Law, Art. III.25': {
    nl: 'Wetboek van economisch recht, art. III.25',
    fr: 'Code de droit économique, art. III.25',
  },
  'Regulation (EU) 2016/679, Art. 10 and 87; Act of 30 July 2018, Art. 10; Act of 8 August 1983': {
    nl: 'Verordening (EU) 2016/679, art. 10 en 87; wet van 30 juli 2018, art. 10; wet van 8 augustus 1983',
    fr: 'Règlement (UE) 2016/679, art. 10 et 87\u202f; loi du 30 juillet 2018, art. 10\u202f; loi du 8 août 1983',
  },
  'Belgian retention periods, each with the law that sets it': {
    nl: 'Belgische bewaartermijnen, elk met de wet die ze bepaalt',
    fr: 'Délais de conservation belges, chacun avec la loi qui le fixe',
  },
  'Regulation (EU) 2016/679, Art. 26; Court of Justice, C-210/16 and C-40/17': {
    nl: 'Verordening (EU) 2016/679, art. 26; Hof van Justitie, C-210/16 en C-40/17',
    fr: 'Règlement (UE) 2016/679, art. 26\u202f; Cour de justice, C-210/16 et C-40/17',
  },
  'Regulation (EU) 2016/679, Art. 35; WP 248 rev.01; GBA/APD decision 01/2019': {
    nl: 'Verordening (EU) 2016/679, art. 35; WP 248 rev.01; GBA, beslissing 01/2019',
    fr: 'Règlement (UE) 2016/679, art. 35\u202f; WP 248 rév. 01\u202f; APD, décision 01/2019',
  },
  'Regulation (EU) 2016/679, Art. 12 to 14; guidelines WP 260 rev.01': {
    nl: 'Verordening (EU) 2016/679, art. 12 tot en met 14; richtsnoeren WP 260 rev.01',
    fr: 'Règlement (UE) 2016/679, art. 12 à 14\u202f; lignes directrices WP 260 rév. 01',
  },
  'Regulation (EU) 2016/679, Art. 5(2), 24(1), 32(1)(d) and 35(11); 24 months for a notice is good practice':
    {
      nl: 'Verordening (EU) 2016/679, art. 5, lid 2, 24, lid 1, 32, lid 1, onder d), en 35, lid 11; 24 maanden voor een verklaring is goede praktijk',
      fr: 'Règlement (UE) 2016/679, art. 5, par. 2, 24, par. 1, 32, par. 1, point d), et 35, par. 11\u202f; 24 mois pour une déclaration sont une bonne pratique',
    },
  'Act of 30 July 2018, Art. 10/2; Court of Justice, C-673/17': {
    nl: 'Wet van 30 juli 2018, art. 10/2; Hof van Justitie, C-673/17',
    fr: 'Loi du 30 juillet 2018, art. 10/2\u202f; Cour de justice, C-673/17',
  },
  'Act of 30 July 2018, Art. 7; Regulation (EU) 2016/679, Art. 8(1)': {
    nl: 'Wet van 30 juli 2018, art. 7; Verordening (EU) 2016/679, art. 8, lid 1',
    fr: 'Loi du 30 juillet 2018, art. 7\u202f; Règlement (UE) 2016/679, art. 8, par. 1',
  },
  'Regulation (EU) 2016/679, Art. 21(2)-(4); Code of Economic Law, Art. XII.13; GBA/APD Recommendation 1/2025':
    {
      nl: 'Verordening (EU) 2016/679, art. 21, leden 2 tot en met 4; Wetboek van economisch recht, art. XII.13; GBA, aanbeveling 1/2025',
      fr: 'Règlement (UE) 2016/679, art. 21, par. 2 à 4\u202f; Code de droit économique, art. XII.13\u202f; APD, recommandation 1/2025',
    },
  'Regulation (EU) 2016/679, Art. 5(1)(a)': {
    nl: 'Verordening (EU) 2016/679, art. 5, lid 1, onder a)',
    fr: 'Règlement (UE) 2016/679, art. 5, par. 1, point a)',
  },
  'Regulation (EU) 2016/679, Art. 12(1); GBA/APD, decision of 17 December 2019': {
    nl: 'Verordening (EU) 2016/679, art. 12, lid 1; GBA, beslissing van 17 december 2019',
    fr: 'Règlement (UE) 2016/679, art. 12, par. 1\u202f; APD, décision du 17 décembre 2019',
  },
  'Regulation (EU) 2016/679, Art. 5(1)(a) and 94; Act of 30 July 2018, Art. 280': {
    nl: 'Verordening (EU) 2016/679, art. 5, lid 1, onder a), en 94; wet van 30 juli 2018, art. 280',
    fr: 'Règlement (UE) 2016/679, art. 5, par. 1, point a), et 94\u202f; loi du 30 juillet 2018, art. 280',
  },
  'Regulation (EU) 2016/679, Art. 4(1) and recitals 26 and 30; Court of Justice, C-582/14': {
    nl: 'Verordening (EU) 2016/679, art. 4, punt 1, en overwegingen 26 en 30; Hof van Justitie, C-582/14',
    fr: 'Règlement (UE) 2016/679, art. 4, point 1, et considérants 26 et 30\u202f; Cour de justice, C-582/14',
  },
  'Act of 21 March 2007; Royal Decree of 8 May 2018': {
    nl: 'Wet van 21 maart 2007; koninklijk besluit van 8 mei 2018',
    fr: 'Loi du 21 mars 2007\u202f; arrêté royal du 8 mai 2018',
  },
  'Regulation (EU) 2016/679, Art. 5(1)(d) and 5(2): good practice': {
    nl: 'Verordening (EU) 2016/679, art. 5, lid 1, onder d), en lid 2: goede praktijk',
    fr: 'Règlement (UE) 2016/679, art. 5, par. 1, point d), et par. 2\u202f: bonne pratique',
  },
  'Regulation (EU) 2016/679, Art. 5(1)(d): good practice': {
    nl: 'Verordening (EU) 2016/679, art. 5, lid 1, onder d): goede praktijk',
    fr: 'Règlement (UE) 2016/679, art. 5, par. 1, point d)\u202f: bonne pratique',
  },
  'Regulation (EU) 2016/679, Art. 13(3) and 14(4); guidelines WP 260 rev.01': {
    nl: 'Verordening (EU) 2016/679, art. 13, lid 3, en 14, lid 4; richtsnoeren WP 260 rev.01',
    fr: 'Règlement (UE) 2016/679, art. 13, par. 3, et 14, par. 4\u202f; lignes directrices WP 260 rév. 01',
  },
  'Good practice: lists of law change': {
    nl: 'Goede praktijk: lijsten van wetgeving veranderen',
    fr: 'Bonne pratique\u202f: les listes de droit changent',
  },
};

/** The source of a rule in the reader's words; as it was written where law data that were loaded name another. */
export function sourceOfRule(source: string, language: ScreenLanguage): string {
  return language === 'en' ? source : (words[source]?.[language] ?? source);
}
