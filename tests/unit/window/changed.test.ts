import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { afterChange, heedChange } from '../../../src/renderer/app/changed';

const measure = new Set(['measure'] as const);
const purpose = new Set(['purpose'] as const);
const activity = new Set(['activity'] as const);

describe('after a change the window asks again', () => {
  it('for the list of activities when one of their parts changed', () => {
    expect(afterChange(['activities.list', null], purpose)).toBe('now');
    expect(afterChange(['activity.read', { id: 'x' }], purpose)).toBe('now');
  });
  it('not for the list of activities when a measure changed, which it does not show', () => {
    expect(afterChange(['activities.list', null], measure)).toBe('keep');
  });
  it('at once for the catalogue that changed', () => {
    expect(afterChange(['catalogue.read', { noun: 'measure' }], measure)).toBe('now');
  });
  it('later for a catalogue of which only the use can have changed, also through another list', () => {
    expect(afterChange(['catalogue.read', { noun: 'measure' }], activity)).toBe('whenWanted');
    expect(afterChange(['catalogue.read', { noun: 'party' }], new Set(['agreement']))).toBe('whenWanted');
    expect(afterChange(['catalogue.read', { noun: 'dataCategory' }], new Set(['dataUse']))).toBe(
      'whenWanted',
    );
  });
  it('not for a catalogue that has nothing to do with it', () => {
    expect(afterChange(['catalogue.read', { noun: 'rightsProcedure' }], purpose)).toBe('keep');
  });
  it('for an assessment when a part of it changed, and for what the register says only when that can be another', () => {
    const risk = new Set(['risk'] as const);
    expect(afterChange(['dpia.read', { id: 'x' }], risk)).toBe('now');
    expect(afterChange(['dpia.list', null], measure)).toBe('keep');
    expect(afterChange(['dpia.says', { id: 'x' }], risk)).toBe('keep');
    expect(afterChange(['dpia.says', { id: 'x' }], purpose)).toBe('now');
    expect(afterChange(['screenings.list', null], new Set(['dpia']))).toBe('now');
    expect(afterChange(['activities.list', null], new Set(['screening']))).toBe('now');
  });
  it('for previews, plans, figures and what it does not know', () => {
    for (const name of ['document.preview', 'export.plan', 'overview.read', 'search', 'to.come'])
      expect(afterChange([name, null], measure)).toBe('now');
  });
  it('never for settings', () => {
    expect(afterChange(['settings.read', null], activity)).toBe('keep');
  });
});

const undo = { undo: null, redo: null };

describe('the state of the open file', () => {
  it('carries the time of the change without being asked for', () => {
    const queries = new QueryClient();
    const state = { isOpen: true, path: '/a', fileName: 'a', mode: 'write', savedAt: null };
    queries.setQueryData(['file.state', null], state);
    heedChange(queries, { nouns: ['measure'], savedAt: '2026-11-22T03:00:00.000Z', undo });
    expect(queries.getQueryData(['file.state', null])).toEqual({
      ...state,
      savedAt: '2026-11-22T03:00:00.000Z',
    });
  });
  it('is not made up while no file is open', () => {
    const queries = new QueryClient();
    heedChange(queries, { nouns: ['measure'], savedAt: '2026-11-22T03:00:00.000Z', undo });
    expect(queries.getQueryData(['file.state', null])).toBeUndefined();
  });
});
