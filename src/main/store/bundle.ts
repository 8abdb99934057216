import type { ActivityBundle } from '../../shared/api';
import { atOneMoment, type ReadDb } from './db';
import { readParts, readRecord } from './read-records';

/** An activity with everything that is a part of it, or null. */
export function readBundle(db: ReadDb, id: string): ActivityBundle | null {
  return atOneMoment(db, () => {
    const activity = readRecord(db, 'activity', id);
    if (activity === null) return null;
    return {
      activity,
      purposes: readParts(db, 'purpose', id),
      dataUses: readParts(db, 'dataUse', id),
      recipients: readParts(db, 'recipient', id),
      exclusions: readParts(db, 'exclusion', id),
      cameras: readParts(db, 'camera', id),
    };
  });
}
