/** The steps from exports to a dataset, in their order. */
export type DataStep = 'pull' | 'decode' | 'check' | 'gates';

/** Does one step; whoever runs them may say so, note it, or tell which of them an error came from. */
export type RunStep = <Result>(step: DataStep, work: () => Promise<Result>) => Promise<Result>;

export const justRun: RunStep = (_step, work) => work();
