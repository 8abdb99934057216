import type { Language } from '../register/text';

type Parts = Readonly<{ number: string; paragraph?: string; point?: string; secondSubparagraph: boolean }>;

const shape = /^(\d+[a-z]?)(?:\((\d+)\))?(?:\(([a-z])\))?(sub2)?$/;

function partsOf(article: string): Parts | undefined {
  const found = shape.exec(article);
  if (found === null || found[1] === undefined) return undefined;
  return {
    number: found[1],
    ...(found[2] === undefined ? {} : { paragraph: found[2] }),
    ...(found[3] === undefined ? {} : { point: found[3] }),
    secondSubparagraph: found[4] !== undefined,
  };
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined).join(', ');
}

/**
 * A GDPR article as each language version of the Regulation cites it.
 * Takes the form used in this folder: '6(1)(a)', '30(5)', '49(1)sub2' (second subparagraph).
 * A text of another form is returned behind "Art." unchanged.
 */
export function citeArticle(article: string, language: Language): string {
  const parts = partsOf(article);
  const { number, paragraph, point, secondSubparagraph } = parts ?? {
    number: article,
    paragraph: undefined,
    point: undefined,
    secondSubparagraph: false,
  };
  switch (language) {
    case 'en': {
      const tail = `${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`;
      return `Art. ${number}${tail}${secondSubparagraph ? ', second subparagraph,' : ''} GDPR`;
    }
    case 'nl': {
      const cited = joined([
        `art. ${number}`,
        paragraph && `lid ${paragraph}`,
        point && `onder ${point})`,
        secondSubparagraph && 'tweede alinea',
      ]);
      return `${cited}${cited.includes(',') ? ',' : ''} AVG`;
    }
    case 'fr': {
      const cited = joined([
        `art. ${number}`,
        paragraph && `paragraphe ${paragraph}`,
        point && `point ${point})`,
        secondSubparagraph && 'deuxième alinéa',
      ]);
      return `${cited}${cited.includes(',') ? ',' : ''} du RGPD`;
    }
    case 'de': {
      const cited = [
        `Art. ${number}`,
        paragraph && `Abs. ${paragraph}`,
        secondSubparagraph && 'Unterabs. 2',
        point && `Buchst. ${point}`,
      ];
      return `${cited.filter((part) => part).join(' ')} DSGVO`;
    }
  }
}
