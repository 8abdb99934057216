import { describe, expect, test } from 'vitest';
import { exemptionReasonNames } from '../../../src/shared/law/article-30-5';
import {
  headings,
  itemsUnder,
  levelNames,
  processorRegisterTitle,
  registerItems,
  registerTitle,
} from '../../../src/shared/law/articles';
import { cameraRegisterTitle } from '../../../src/shared/law/camera-register';
import { citeArticle } from '../../../src/shared/law/cite';
import { dataFlagArticles, dataFlagNames } from '../../../src/shared/law/data-categories';
import { askYourDpo, type LawText } from '../../../src/shared/law/dated';
import { article32Letters } from '../../../src/shared/law/measures';
import { everyList } from './every-list';

const loose: Readonly<Record<string, LawText>> = {
  registerTitle,
  processorRegisterTitle,
  cameraRegisterTitle,
  askYourDpo,
  ...exemptionReasonNames,
  ...levelNames,
  ...dataFlagNames,
  ...article32Letters,
};

describe('texts that belong to no entry', () => {
  test.each(Object.entries(loose))('%s stands in three languages that differ', (_name, text) => {
    for (const language of ['en', 'nl', 'fr'] as const) expect(text[language]).toMatch(/\S/);
    expect(text.fr).not.toBe(text.nl);
    expect(text.fr).not.toMatch(/[^\u202f][:;?](?:\s|$)/);
  });

  test('the register has the title that each language version gives it', () => {
    expect([registerTitle.nl, registerTitle.fr, registerTitle.de]).toEqual([
      'Register van de verwerkingsactiviteiten',
      'Registre des activités de traitement',
      'Verzeichnis von Verarbeitungstätigkeiten',
    ]);
  });
});

describe('words of the GDPR', () => {
  const texts = JSON.stringify([everyList, loose]);

  test('a processor is never called a subcontractor, a DPO never a privacy officer', () => {
    expect(texts).not.toMatch(/subcontractor|onderaannemer|privacy officer|bewerker/i);
  });

  test('French writes "responsable du traitement", as the Regulation does', () => {
    expect(texts).not.toMatch(/responsables? de traitement/i);
    expect(texts).toContain('responsable du traitement');
  });
});

describe('articles', () => {
  test('each can be cited in the four languages', () => {
    const articles = Object.values(everyList).flatMap((list) =>
      list.flatMap((entry) =>
        'article' in entry && typeof entry.article === 'string' ? [entry.article] : [],
      ),
    );
    expect(articles.length).toBeGreaterThan(150);
    for (const article of new Set([...articles, ...Object.values(dataFlagArticles)])) {
      expect(citeArticle(article, 'en'), article).toMatch(/^Art\. \d.* GDPR$/);
      expect(citeArticle(article, 'nl'), article).toMatch(/^art\. \d.* AVG$/);
      expect(citeArticle(article, 'fr'), article).toMatch(/^art\. \d.* RGPD$/);
      expect(citeArticle(article, 'de'), article).toMatch(/^Art\. \d.* DSGVO$/);
    }
  });

  test('the headings together cover each fact of Art. 30 once', () => {
    const covered = headings.flatMap(({ code }) => itemsUnder(code));
    expect(covered).toHaveLength(registerItems.length);
    expect(itemsUnder('R1.a').map((item) => item.code)).toEqual(['R1.a.1', 'R1.a.2', 'R1.a.3', 'R1.a.4']);
  });
});
