/** Something to know about a file that is valid as it is. */
export interface Notice {
  /** Place: `file:line:column`. */
  readonly where: string;
  readonly message: string;
}

/** Receives each notice as it arises. */
export type Notify = (notice: Notice) => void;
