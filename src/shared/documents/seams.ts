/*
 * Where a word may be broken that is longer than its column. Word and LibreOffice break it at whatever letter reaches the
 * edge; an invisible hyphen tells them better. Only words that do not fit get one, so every other stays as it was typed.
 */

/** Breaks a word with a hyphen where the line ends there, and is not seen elsewhere. */
export const softHyphen = '\u00ad';

/** Parts of the compounds of this field in Dutch, without the letters that join them (s, e, n, en). */
const stems: ReadonlySet<string> = new Set(
  `aandeel aandeelhouder aangifte account accountant activiteit administrateur administratie adres advertentie advies
  adviseur afweging anti arbeid audit automatisering autoriteit basis bedrijf beeld beheer beheerder belang belasting
  beoordeling beperking bepaling bericht beschermd bescherming bestand besteding besluit betaal betaald betaling
  beveiliging bevoegdheid bewaar bewaking bewijs bezoek bezoeker boek boekhoud boekhouding boeking briefwisseling budget
  camera capaciteit categorie clausule cliënt communicatie compliance contact contract controle cookie daling datum
  deurwaarder diefstal dienst dochter doeleinde dossier effect eigenaar evaluatie facturatie factuur feedback formulier
  fout fraude gebeurtenis gebied gebruik gebruiker gedrag gedeelte gegeven gegevens genees geneeskunde gerecht gerechts
  geschiedenis geschil gezicht gezin gezondheid groep handel handhaving herkenning hosting houder identificatie
  identiteit incident informatie inkomst inkomsten inspectie instantie instelling interactie jaar jaarrekening kaart
  kantoor kennis klacht klant klantgegevens kopie krediet kwetsbaarheden kwetsbaarheid leverancier lijst locatie logboek
  logboeken loon maatregel machtiging marketing meerfactor authenticatie melding misbruik mobiliteit model monitoring
  naam netwerk nieuwsbrief niveau nood norm nummer onderhoud onderneming onderzoek ongeschiktheid ongeval ongevallen online
  ontvanger ontwikkeling opdracht opleiding opslag opvolging organisatie overdracht overdraagbaarheid overeenkomst
  overheid penetratie persoon personeel personen plan planning platform plicht politiek polis prestatie prestatiebeheer
  preventie privacy procedure proces product productie profiel project publiek recht rechten referentie reglement register
  registratie rekening relatie reserve resultaat rijksregister risico samenstelling scherm schade segmentatie sleutel
  sociale software sollicitant standaard statistiek statistieken studenten sub supplier support systeem taak telefoon
  termijn test tijd toegang toepassing toestemming toetreding toewijzing toezicht uitvoering uitwisseling uitzend
  vakbond vast veiligheid vennootschap verantwoordelijke verantwoordelijkheid verbetering verbintenis vereniging vergadering
  verjaring verkeer verkoop verlener vermogen vernietiging veroordeling verplichting verslag vertegenwoordiger
  vertrouwelijkheid verwerker verwerking verwijdering verzekeraar verzekering verzoek voorheffing voorschrift voorwaarde
  vordering wachtwoord web webshop website werknemer werkgever werkplaats werving wet wetgeving winkel wissing witwas
  zekerheid ziekte`.split(/\s+/),
);
const joints = ['', 's', 'e', 'n', 'en'] as const;
const longestStem = 20;

const vowels = 'aeiouyàáâäæèéêëìíîïòóôöœùúûüýÿ';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);
/** Letters that begin a syllable together. */
const together = /(?:sch|[bcdfgkptvw]r|[bcfgkpv]l|ch|ck|gn|kn|ph|qu|sh|th|gh)$/;

/** Places between the parts of a compound, or none when it is not one of known parts alone. */
function betweenParts(word: string): readonly number[] {
  /** Fewest places with which the letters up to each index are known parts. */
  const ways: (readonly number[] | undefined)[] = [[]];
  for (let start = 0; start < word.length; start += 1) {
    const before = ways[start];
    if (before === undefined) continue;
    for (let end = start + 3; end <= Math.min(word.length, start + longestStem); end += 1) {
      if (!stems.has(word.slice(start, end))) continue;
      for (const joint of joints) {
        const next = end + joint.length;
        if (word.slice(end, next) !== joint) continue;
        const known = ways[next];
        if (known === undefined || known.length > before.length + 1) ways[next] = [...before, next];
      }
    }
  }
  return (ways[word.length] ?? []).slice(0, -1);
}

/** Places between syllables. `closed`: only those that have a consonant on both sides, which are the surest. */
function betweenSyllables(word: string, closed: boolean): readonly number[] {
  const places: number[] = [];
  for (let index = 1; index < word.length; index += 1) {
    // A vowel after consonants begins a syllable with the last of them.
    if (!isVowel(word[index]) || isVowel(word[index - 1])) continue;
    let start = index;
    while (start > 0 && !isVowel(word[start - 1])) start -= 1;
    if (start === 0) continue;
    const cluster = word.slice(start, index);
    const onset = together.exec(cluster)?.[0].length ?? 1;
    const place = index - onset;
    if (place >= 3 && word.length - place >= 3 && (place > start || !closed)) places.push(place);
  }
  return places;
}

/** What a person copies: an address, a name of a file, a fingerprint. It gets no hyphen. */
const copied = /[@\d_\\=]|:\/\/|^www\.|\p{L}\.\p{L}/u;
export const isAddress = (token: string): boolean => copied.test(token);

const letters = /[\p{L}\p{M}]{6,}/gu;

function withHyphens(text: string, placesOf: (word: string) => readonly number[]): string {
  return text.replace(letters, (word) => {
    const places = placesOf(word.toLowerCase());
    if (places.length === 0 || word.toLowerCase().length !== word.length) return word;
    return [0, ...places]
      .map((start, index) => word.slice(start, places[index] ?? word.length))
      .join(softHyphen);
  });
}

/** The same word in pieces, first at the seams of a compound, then where it must be also between syllables. */
const steps: readonly ((text: string) => string)[] = [
  (text) => withHyphens(text, betweenParts),
  (text) => withHyphens(text, (word) => betweenSyllables(word, true)),
  (text) => withHyphens(text, (word) => betweenSyllables(word, false)),
];

/** Pieces between which a line may end. */
export const pieces = /(?<=[-–—\u00ad])/;

/**
 * A token (letters without a space) with invisible hyphens where it may be broken to fit `room`. `measure` gives the width
 * of a piece in the unit of `room`.
 */
export function hyphenated(token: string, room: number, measure: (piece: string) => number): string {
  const fits = (piece: string): boolean =>
    measure(piece.endsWith(softHyphen) ? `${piece.slice(0, -1)}-` : piece) <= room;
  if (isAddress(token)) return token;
  let parts = token.split(pieces);
  for (const step of steps) {
    if (parts.every(fits)) break;
    parts = parts.flatMap((part) => (fits(part) ? [part] : step(part).split(pieces)));
  }
  return parts.join('');
}

/** Letters from which on a word, or a part of a compound, may meet the edge of a narrow column. */
const longWord = /[\p{L}\p{M}]{12,}/gu;
const knownWords = new Map<string, string>();
const mostKnown = 4_000;

/**
 * A text for the screen, whose engine has no dictionary to break words with and whose columns change their width: every
 * long word that is not an address gets invisible hyphens at its seams, and its long parts between their surest syllables.
 */
export function softly(text: string): string {
  return text.replace(/\S{12,}/gu, (token) => {
    const known = knownWords.get(token);
    if (known !== undefined) return known;
    const made = isAddress(token)
      ? token
      : token
          .replace(longWord, (word) => withHyphens(word, betweenParts))
          .replace(longWord, (part) => withHyphens(part, (each) => betweenSyllables(each, true)));
    if (knownWords.size >= mostKnown) knownWords.clear();
    knownWords.set(token, made);
    return made;
  });
}

/** The widest piece of a token that no line end divides, when it may be broken to fit `room`. */
export function widestPiece(token: string, room: number, measure: (piece: string) => number): number {
  if (measure(token) <= room) return measure(token);
  return Math.max(
    ...hyphenated(token, room, measure)
      .split(pieces)
      .map((piece) => measure(piece.endsWith(softHyphen) ? `${piece.slice(0, -1)}-` : piece)),
  );
}
