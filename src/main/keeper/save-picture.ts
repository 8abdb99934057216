import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Answer, PictureChoice, PictureFormat } from '../../shared/api';
import { flowDrawing } from '../../shared/flows/drawing';
import { flowGraph, flowNouns } from '../../shared/flows/graph';
import { withMargin } from '../../shared/flows/margin';
import { retentionDrawing, retentionLine, retentionNouns } from '../../shared/flows/retention';
import { clearAway, prepareFile, putInPlace } from '../export/place';
import { isPartOfOpen, problemOfError } from '../file/index';
import { pngInTurns, svgOf } from '../render/picture';
import { readNouns } from '../store/index';
import { ok, refuse } from './protocol';
import { keptOr, type Session } from './session';

/** Writes a picture of the register, as it is now, to a place that the person chose. */
export async function savePicture(
  session: Session,
  order: Readonly<{ picture: PictureChoice; format: PictureFormat; path: string }>,
): Promise<Answer<Readonly<{ fileName: string }>>> {
  const { picture, format, path } = order;
  const [folder, name] = [dirname(path), basename(path)];
  if (session.opened !== null && isPartOfOpen(session.opened.path, path))
    return refuse('inUse', { detail: name });
  const read = keptOr(session, (db) => readNouns(db, picture.is === 'flows' ? flowNouns : retentionNouns));
  if (!read.ok) return read;
  const { tradeName, legalName } = read.value.organisation;
  const firm = legalName ?? tradeName ?? '';
  const drawing = withMargin(
    picture.is === 'flows'
      ? flowDrawing(flowGraph(read.value, picture.filter, picture), firm, picture.language)
      : retentionDrawing(retentionLine(read.value, picture), firm, picture.language),
  );
  const stamp = randomBytes(6).toString('hex');
  try {
    const bytes = format === 'png' ? await pngInTurns(drawing) : Buffer.from(svgOf(drawing));
    const files = await putInPlace([await prepareFile(folder, name, stamp, bytes)]);
    return ok({ fileName: files[0]?.fileName ?? name });
  } catch (error) {
    return { ok: false, problem: problemOfError(error) };
  } finally {
    await clearAway(folder, stamp);
  }
}
