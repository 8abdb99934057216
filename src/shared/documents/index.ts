export { activitySheet } from './activity-sheet';
export { type Lookups, lookupsFrom } from './lookups';
export { makeDocument } from './make';
export { exportPlan } from './plan';
