/** A page above the one that is shown, in its breadcrumb. */
export interface Step {
  name: string;
  /** Absent where it has no page of its own. */
  href?: string;
}
