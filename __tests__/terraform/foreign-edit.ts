/** A change of one file of a configuration: every place of a text becomes another. */
export interface ForeignEdit {
  /** Below the folder of the configuration. */
  readonly file: string;
  readonly text: string;
  readonly by: string;
}
