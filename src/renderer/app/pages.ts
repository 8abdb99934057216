import { type ComponentType, lazy } from 'react';

/** A page, or a large dialog, with its code in a file of its own: the first window waits for none of them. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) => ({
  Page: lazy(async () => ({ default: await load() })),
  load,
});

const pages = {
  ActivitiesPage: later(() =>
    import('../pages/activities/ActivitiesPage').then((page) => page.ActivitiesPage),
  ),
  ActivityPage: later(() => import('../pages/activity/ActivityPage').then((page) => page.ActivityPage)),
  AttachmentsPage: later(() =>
    import('../pages/attachments/AttachmentsPage').then((page) => page.AttachmentsPage),
  ),
  BackupsPage: later(() => import('../pages/backups/BackupsPage').then((page) => page.BackupsPage)),
  CataloguePage: later(() => import('../pages/catalogues/CataloguePage').then((page) => page.CataloguePage)),
  CheckSeveral: later(() => import('../pages/start/CheckSeveral').then((dialog) => dialog.CheckSeveral)),
  DpiaPage: later(() => import('../pages/dpia/DpiaPage').then((page) => page.DpiaPage)),
  DpiasPage: later(() => import('../pages/dpia/DpiasPage').then((page) => page.DpiasPage)),
  DuePage: later(() => import('../pages/due/DuePage').then((page) => page.DuePage)),
  ErasePersonPage: later(() => import('../pages/erase/ErasePersonPage').then((page) => page.ErasePersonPage)),
  ExportPage: later(() => import('../pages/export/ExportPage').then((page) => page.ExportPage)),
  ComparePage: later(() => import('../pages/history/compare/ComparePage').then((page) => page.ComparePage)),
  ExportSeveral: later(() => import('../pages/start/ExportSeveral').then((dialog) => dialog.ExportSeveral)),
  FindingsPage: later(() => import('../pages/findings/FindingsPage').then((page) => page.FindingsPage)),
  QuestionsPage: later(() => import('../pages/questions/QuestionsPage').then((page) => page.QuestionsPage)),
  FlowsPage: later(() => import('../pages/flows/FlowsPage').then((page) => page.FlowsPage)),
  HistoryPage: later(() => import('../pages/history/HistoryPage').then((page) => page.HistoryPage)),
  NewClientPage: later(() => import('../pages/new-client/NewClientPage').then((page) => page.NewClientPage)),
  OrganisationPage: later(() =>
    import('../pages/organisation/OrganisationPage').then((page) => page.OrganisationPage),
  ),
  OverviewPage: later(() => import('../pages/overview/OverviewPage').then((page) => page.OverviewPage)),
  PackPage: later(() => import('../pages/pack/PackPage').then((page) => page.PackPage)),
  PoliciesPage: later(() => import('../pages/policies/PoliciesPage').then((page) => page.PoliciesPage)),
  ReadPolicyPage: later(() => import('../pages/reading/ReadPolicyPage').then((page) => page.ReadPolicyPage)),
  RulesPage: later(() => import('../pages/rules/RulesPage').then((page) => page.RulesPage)),
  ScreeningPage: later(() => import('../pages/dpia/ScreeningPage').then((page) => page.ScreeningPage)),
  SettingsPage: later(() => import('../pages/settings/SettingsPage').then((page) => page.SettingsPage)),
  TemplatesPage: later(() => import('../pages/templates/TemplatesPage').then((page) => page.TemplatesPage)),
};

export const ActivitiesPage = pages.ActivitiesPage.Page;
export const ActivityPage = pages.ActivityPage.Page;
export const AttachmentsPage = pages.AttachmentsPage.Page;
export const BackupsPage = pages.BackupsPage.Page;
export const CataloguePage = pages.CataloguePage.Page;
export const CheckSeveral = pages.CheckSeveral.Page;
export const DpiaPage = pages.DpiaPage.Page;
export const DpiasPage = pages.DpiasPage.Page;
export const DuePage = pages.DuePage.Page;
export const ErasePersonPage = pages.ErasePersonPage.Page;
export const ExportPage = pages.ExportPage.Page;
export const ExportSeveral = pages.ExportSeveral.Page;
export const FindingsPage = pages.FindingsPage.Page;
export const ComparePage = pages.ComparePage.Page;
export const QuestionsPage = pages.QuestionsPage.Page;
export const FlowsPage = pages.FlowsPage.Page;
export const HistoryPage = pages.HistoryPage.Page;
export const NewClientPage = pages.NewClientPage.Page;
export const OrganisationPage = pages.OrganisationPage.Page;
export const OverviewPage = pages.OverviewPage.Page;
export const PackPage = pages.PackPage.Page;
export const PoliciesPage = pages.PoliciesPage.Page;
export const ReadPolicyPage = pages.ReadPolicyPage.Page;
export const RulesPage = pages.RulesPage.Page;
export const ScreeningPage = pages.ScreeningPage.Page;
export const SettingsPage = pages.SettingsPage.Page;
export const TemplatesPage = pages.TemplatesPage.Page;

/** Brings the code of every page, one after another, while nobody waits for anything: going to one is at once then. */
export async function bringPages(): Promise<void> {
  for (const { load } of Object.values(pages)) {
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 }));
    await load();
  }
}
