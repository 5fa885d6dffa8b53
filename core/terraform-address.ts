/**
 * The Terraform name of a construct: the ids on its path in snake_case, joined by underscores. The id
 * `Resource` marks the primary resource of a construct and adds nothing, so `LogArchive/Resource` becomes
 * `log_archive`.
 */
export function terraformAddress(ids: readonly string[]): string {
  const words = ids.filter((id) => id !== "Resource").map(snakeCase);
  return words.length > 0 ? words.join("_") : "resource";
}

function snakeCase(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .replace(/^(?=\d)/, "n")
    .toLowerCase();
}
