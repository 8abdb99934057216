/** Called with steps done and steps in all; the last call has them equal. */
export type OnProgress = (done: number, of: number) => void;
