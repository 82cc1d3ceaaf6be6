/** What one kind of fault came to. */
export interface FaultReport {
  name: string;
  /** Faults that were made. */
  made: number;
  /** What was not as it must be, one line each. */
  failures: string[];
  /** What a reader of the report should know beside. */
  note?: string;
}
