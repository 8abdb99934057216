import { ChevronDown, ChevronUp, FileSpreadsheet, FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Document } from '../../../shared/documents/document';
import type { DocumentOptions } from '../../../shared/documents/options';
import type { ScreenLanguage } from '../../../shared/register/text';
import { exportWords } from '../../../shared/words/export';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { OnItsWay } from '../../parts/OnItsWay';
import { GridView, workbookSheets } from '../../parts/paper/GridView';
import { PaperPageView } from '../../parts/paper/PaperPage';
import { paperPages } from '../../parts/paper/pages';
import { Tabs } from '../../parts/Tabs';

/** The document as it will be handed over: pages of Word, or sheets of Excel. */
export function Pages(props: {
  readonly options: Omit<DocumentOptions, 'language'>;
  readonly languages: readonly ScreenLanguage[];
}) {
  const screen = useLanguage();
  const words = exportWords[screen];
  const [look, setLook] = useState<'docx' | 'xlsx'>('docx');
  const [wanted, setWanted] = useState<ScreenLanguage | null>(null);
  const first = props.languages[0] ?? screen;
  const language =
    wanted !== null && props.languages.includes(wanted)
      ? wanted
      : props.languages.includes(screen)
        ? screen
        : first;
  const { data: document } = useCall('document.preview', { ...props.options, language });
  const [at, setAt] = useState(0);
  const [sheet, setSheet] = useState<string | null>(null);
  const pages = useMemo(() => (document === undefined ? [] : paperPages(document)), [document]);
  const page = pages[Math.min(at, pages.length - 1)];
  const index = page === undefined ? -1 : pages.indexOf(page);
  return (
    <section className="pv" aria-label={words.preview}>
      <div className="hd">
        <div className="seg radios" role="radiogroup" aria-label={words.look}>
          {(['docx', 'xlsx'] as const).map((each) => (
            <label key={each} data-on={look === each || undefined}>
              <input
                type="radio"
                className="vh"
                name="look"
                checked={look === each}
                onChange={() => setLook(each)}
              />
              {each === 'docx' ? (
                <FileText className="i" aria-hidden="true" />
              ) : (
                <FileSpreadsheet className="i" aria-hidden="true" />
              )}
              <span>{words.formats[each]}</span>
            </label>
          ))}
        </div>
        {props.languages.length > 1 && (
          <div className="seg radios" role="radiogroup" aria-label={words.previewLanguage}>
            {props.languages.map((each) => (
              <label key={each} data-on={language === each || undefined}>
                <input
                  type="radio"
                  className="vh"
                  name="page-language"
                  checked={language === each}
                  aria-label={words.languageNames[each]}
                  onChange={() => setWanted(each)}
                />
                <span>{each.toUpperCase()}</span>
              </label>
            ))}
          </div>
        )}
        <span className="grow" />
        {look === 'docx' && pages.length > 0 && (
          <>
            <button
              type="button"
              className="btn quiet small icon"
              aria-label={words.previous}
              title={words.previous}
              disabled={index <= 0}
              onClick={() => setAt(index - 1)}
            >
              <ChevronUp className="i" aria-hidden="true" />
            </button>
            <span className="num sm t2" role="status">
              {words.pageOf(index + 1, pages.length)}
            </span>
            <button
              type="button"
              className="btn quiet small icon"
              aria-label={words.next}
              title={words.next}
              disabled={index >= pages.length - 1}
              onClick={() => setAt(index + 1)}
            >
              <ChevronDown className="i" aria-hidden="true" />
            </button>
          </>
        )}
      </div>
      {document === undefined ? (
        <OnItsWay key={JSON.stringify([props.options, language])} />
      ) : page === undefined ? null : look === 'docx' ? (
        <div className="bd">
          <Thumbs pages={pages} at={index} onGo={setAt} />
          <section
            className="sheet"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
            tabIndex={0}
            aria-label={words.part(index + 1, page.name || document.title)}
          >
            <PaperPageView document={document} page={page} isFirst={index === 0} />
          </section>
        </div>
      ) : (
        <Workbook document={document} sheet={sheet} onSheet={setSheet} />
      )}
    </section>
  );
}

/** Pages around the one that is shown: of a long document nobody looks at a thousand thumbnails. */
function Thumbs(props: {
  readonly pages: readonly { key: string; name: string }[];
  readonly at: number;
  readonly onGo: (page: number) => void;
}) {
  const words = exportWords[useLanguage()];
  const start = Math.max(0, Math.min(props.at - 4, props.pages.length - 12));
  return (
    <nav className="thumbs" aria-label={words.pages}>
      {props.pages.slice(start, start + 12).map((page, offset) => {
        const number = start + offset;
        return (
          <button
            key={page.key}
            type="button"
            aria-current={number === props.at ? 'page' : undefined}
            aria-label={words.part(number + 1, page.name)}
            title={page.name}
            onClick={() => props.onGo(number)}
          >
            <span className="th" aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
            </span>
            <span className="num">{number + 1}</span>
          </button>
        );
      })}
    </nav>
  );
}

function Workbook(props: {
  readonly document: Document;
  readonly sheet: string | null;
  readonly onSheet: (sheet: string) => void;
}) {
  const words = exportWords[useLanguage()];
  const sheets = workbookSheets(props.document);
  const shown = sheets.find((each) => each.id === props.sheet) ?? sheets[0];
  if (shown === undefined) return null;
  return (
    <div className="book">
      <section
        className="grid-area"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reached by keyboard
        tabIndex={0}
        aria-label={shown.name}
      >
        <GridView document={props.document} sheet={shown.id} />
        <p className="sm t2">{words.firstRows}</p>
      </section>
      <Tabs
        label={words.sheets}
        look="book-tabs"
        tabs={sheets.map(({ id, name }) => ({ id, label: name }))}
        shown={shown.id}
        onShow={props.onSheet}
      />
    </div>
  );
}
