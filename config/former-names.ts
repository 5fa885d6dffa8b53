/** The names that an account or OU had before, oldest first. */
export function formerNames({
  renamedFrom = [],
}: {
  readonly renamedFrom?: string | readonly string[] | undefined;
}): readonly string[] {
  return typeof renamedFrom === "string" ? [renamedFrom] : renamedFrom;
}
