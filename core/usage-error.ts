import { PalisadeError } from "./palisade-error";

/** Something that a command was given and cannot work with at all. The command line ends with status 2. */
export class UsageError extends PalisadeError {
  override readonly name: string = "UsageError";
}
