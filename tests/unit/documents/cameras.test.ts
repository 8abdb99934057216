import { describe, expect, it } from 'vitest';
import { type Document, plainText } from '../../../src/shared/documents/document';
import { factOf, made, registerWith, textOf, words } from './support';

const sheetsOf = (document: Document) =>
  document.blocks.flatMap((block) => (block.is === 'sheet' ? [block] : []));
const cameras = (
  list: readonly Readonly<Record<string, unknown>>[],
  activity: Readonly<Record<string, unknown>> = {},
): Document =>
  made(registerWith(activity, { camera: list.map((camera) => ({ activity: 'a', ...camera })) }), {
    document: 'cameras',
    withOpenPoints: false,
  });
const aboutOf = (document: Document): string => {
  const front = document.blocks.find((block) => block.is === 'front');
  return plainText(front?.facts.find(({ key }) => key === 'about')?.cell.content ?? []);
};

describe('The camera register', () => {
  it('leaves out cameras for the aims of collective agreement 68 alone, and says which activity', () => {
    const document = cameras([{ id: 'c', scope: 'agreement68' }]);
    expect(sheetsOf(document)).toEqual([]);
    expect(aboutOf(document)).toContain('collective agreement 68');
    expect(aboutOf(document)).toContain('A-01 Orders');
  });

  it.each(['cameraAct', 'both', null])('keeps a camera whose scope is %s, and tells the scope', (scope) => {
    const document = cameras([{ id: 'c', scope }]);
    expect(sheetsOf(document)).toHaveLength(1);
    expect(factOf(document, 'scope')).toBe(
      { cameraAct: 'Camera Act', both: 'Camera Act and collective agreement 68' }[scope ?? ''] ??
        'Not determined',
    );
    expect(aboutOf(document)).toBe('');
  });

  it('keeps the camera of an activity that the Camera Act covers beside one that it does not', () => {
    const document = cameras([
      { id: 'c', scope: 'cameraAct', address: 'Street 1' },
      { id: 'd', scope: 'agreement68', address: 'Street 2' },
    ]);
    expect(sheetsOf(document).map(({ source }) => source.id)).toEqual(['c']);
    expect(aboutOf(document)).toContain('A-01 Orders');
  });

  it('has a sheet for each camera system of an activity, told apart by a number', () => {
    const document = cameras([
      { id: 'c', address: 'Street 1' },
      { id: 'd', address: 'Street 2' },
    ]);
    expect(sheetsOf(document).map(({ title }) => words(title))).toEqual(['Orders (1)', 'Orders (2)']);
    expect(textOf(document)).toContain('Street 1');
    expect(textOf(document)).toContain('Street 2');
  });

  it('asks where the plan is kept, unless the cameras move', () => {
    const fixed = cameras([{ id: 'c', positions: { en: 'Above the door' } }]);
    expect(factOf(fixed, 'positions')).toBe('Above the door\nWhere the plan is kept: Not determined');
    const mobile = cameras([{ id: 'c', isMobile: true, positions: { en: 'None fixed' } }]);
    expect(factOf(mobile, 'positions')).toBe('None fixed');
    const filed = cameras([{ id: 'c', planFiledAt: { en: 'Office' } }]);
    expect(factOf(filed, 'positions')).toContain('Where the plan is kept: Office');
    expect(factOf(filed, 'more')).not.toContain('Office');
  });

  it('asks no zones of cameras that are said to be fixed', () => {
    expect(factOf(cameras([{ id: 'c', isMobile: false }]), 'mobileZones')).toBe('Mobile cameras: No');
    expect(factOf(cameras([{ id: 'c', isMobile: true }]), 'mobileZones')).toContain('Not determined');
  });

  it('asks how live viewing is organised only where there is some', () => {
    expect(factOf(cameras([{ id: 'c', hasLiveViewing: true }]), 'hasLiveViewing')).toBe(
      'Yes\nHow live viewing is organised: Not determined',
    );
    expect(factOf(cameras([{ id: 'c', hasLiveViewing: false }]), 'hasLiveViewing')).toBe('No');
  });

  it('says when a camera that is gone ended, on paper and in the workbook', () => {
    const document = cameras([{ id: 'c' }], { status: 'ended', endDate: '2024-03-04' });
    expect(words(sheetsOf(document)[0]?.state ?? [])).toContain('Ended on 4 March 2024');
    expect(document.grids[0]?.aside?.map(({ key }) => key)).toContain('until');
  });

  it('says that there is none where there is none', () => {
    const document = made(registerWith({}), { document: 'cameras' });
    expect(aboutOf(document)).toBe('No camera that the Camera Act covers is recorded.');
    expect(textOf(document)).toContain('Bakkerij Peeters');
  });
});

describe('The register of an activity with several camera systems', () => {
  it('tells of each of them', () => {
    const document = made(
      registerWith(
        {},
        {
          camera: [
            { id: 'c', activity: 'a', address: 'Street 1' },
            { id: 'd', activity: 'a', address: 'Street 2' },
          ],
        },
      ),
    );
    expect(factOf(document, 'camera')).toBe(
      'Camera system 1\nAddress: Street 1\nCamera system 2\nAddress: Street 2',
    );
  });
});
