/** By which arguments Terraform has to replace a resource, as the end of a sentence; empty where it does not say. */
export function forcedBy({ replacedFor }: { readonly replacedFor: readonly string[] }): string {
  // Terraform names a block, and what is in it, both.
  const named = replacedFor.filter((path) => !replacedFor.some((one) => path.startsWith(`${one}.`)));
  if (named.length === 0) return "";
  return `, because ${named.join(", ")} ${named.length === 1 ? "changes" : "change"}`;
}
