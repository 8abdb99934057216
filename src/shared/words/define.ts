import type { ScreenLanguage } from '../register/text';

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};

/**
 * Words of one area in every screen language. English gives the shape; a word that is missing in another language
 * is an error of the compiler. Words with a part that varies are functions.
 */
export function defineWords<const T>(words: {
  en: T;
  nl: Shape<T>;
  fr: Shape<T>;
}): Readonly<Record<ScreenLanguage, Shape<T>>> {
  return words as Readonly<Record<ScreenLanguage, Shape<T>>>;
}
