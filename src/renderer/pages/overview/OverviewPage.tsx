import { CircleHelp, Copy, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { fieldsUiWords } from '../../../shared/words/fields-ui';
import { overviewWords } from '../../../shared/words/overview';
import { useCall } from '../../app/bridge';
import { useLanguage } from '../../app/language';
import { usePageTitle } from '../../app/title';
import { NoActivities } from '../../parts/NoActivities';
import { AgreementsCard, IssuedCard, TransfersCard } from './Figures';
import { HeatMap } from './HeatMap';
import { DueCard, RecentCard } from './Lists';
import { RetentionCard } from './RetentionCard';
import { RisksCard } from './RisksCard';
import './overview.css';

/** Of more activities nobody wants to wait for the page that opens first: the page of notices tells it then. */
const readAtOnce = 1_000;

/** The register at a glance: what it knows, what is open, what is due, what changed. It gives no score. */
export function OverviewPage() {
  const language = useLanguage();
  const words = overviewWords[language];
  const { data: rows } = useCall('activities.list', null);
  const { data: figures } = useCall('overview.read', null);
  const isShort = rows !== undefined && rows.length > 0 && rows.length <= readAtOnce;
  const { data: published } = useCall('notices.published', null, { enabled: isShort });
  const behind = (published ?? []).filter((each) => (each.behind?.lines ?? 0) > 0).length;
  usePageTitle(words.title);
  if (rows === undefined || figures === undefined) return null;
  if (rows.length === 0)
    return (
      <div className="page">
        <NoActivities />
      </div>
    );
  return (
    <div className="page ov-page">
      <p className="ov-sentence">
        <span>
          {words.holds} <b className="b">{words.activities(figures.activities)}</b>
          {figures.toConfirm > 0 || figures.conflicts > 0 ? ` ${words.and}` : '.'}
        </span>
        {figures.toConfirm > 0 && (
          <span className="st advice">
            <CircleHelp className="i s" aria-hidden="true" />
            {words.toConfirm(figures.toConfirm)}
          </span>
        )}
        {figures.conflicts > 0 && (
          <span className="st law">
            <Copy className="i s" aria-hidden="true" />
            {words.conflicts(figures.conflicts)}
          </span>
        )}
        {figures.toConfirm === 0 && figures.conflicts === 0 && (
          <span className="t2"> {words.nothingOpen}</span>
        )}
        {behind > 0 && (
          <Link href="/policies?" className="st advice">
            <TriangleAlert className="i s" aria-hidden="true" />
            {words.behind(behind)}
          </Link>
        )}
      </p>
      <div className="ov">
        <div className="ov-main">
          <HeatMap rows={rows} />
          <div className="ov-figures">
            <TransfersCard rows={rows} />
            <AgreementsCard unnamed={fieldsUiWords[language].unnamed} />
            <IssuedCard />
          </div>
          <RetentionCard />
        </div>
        <div className="ov-side">
          <DueCard />
          <RisksCard />
          <RecentCard recent={figures.recent} />
        </div>
      </div>
    </div>
  );
}
