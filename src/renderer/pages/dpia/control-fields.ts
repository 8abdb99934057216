/** Fields of a planned measure: those that every one needs, and the others. */
export const controlFields = {
  first: ['name', 'owner', 'dueOn', 'state', 'doneOn', 'risks', 'detail'],
  later: ['stateNote', 'effort', 'measure', 'notes'],
} as const;

/** What may still be told of a planned measure when its assessment is signed. */
export const afterSigning: ReadonlySet<string> = new Set([
  'state',
  'doneOn',
  'stateNote',
  'measure',
  'notes',
]);
