import type { SynthesizedStack } from "../controls/synthesized-stack";

/** The documents that stand beside `main`, each where there is something to say. */
export const separateDocuments = ["imports", "moved", "removed", "versions"] as const;

/** A Terraform document is one file of a stack; its name is the file's without extension. */
export type TerraformDocumentName = "main" | (typeof separateDocuments)[number];

/** Terraform JSON of one file. */
export type TerraformDocument = Readonly<Record<string, unknown>>;

/**
 * Takes a synthesized stack apart into the files that a reader wants: what there is (`main`), what is adopted
 * (`imports`), renamed (`moved`) and let go (`removed`), and which Terraform it takes (`versions`). All but
 * the first exist only where there is something to say.
 *
 * They stand apart because checkov's JSON reader fails on them: it takes every top-level value for an object
 * of objects (checkov 3.3 `terraform_json/parser.py`), and then reports nothing on the whole stack.
 *
 * CDKTF's bookkeeping is dropped: construct paths and ids, overrides, outputs. What modules wrote beside a
 * resource (`"//".objectives`) stays, and so does the stack's name, by which KICS tells CDKTF's Terraform.
 */
export function terraformDocuments(
  stack: SynthesizedStack,
): ReadonlyMap<TerraformDocumentName, TerraformDocument> {
  const { import: imports, moved, removed, terraform, ...rest } = stack as Record<string, unknown>;
  const { required_version: version, ...settings } = object(terraform);
  const main: Record<string, unknown> = { ...rest };
  if (Object.keys(settings).length > 0) main.terraform = settings;
  for (const block of ["resource", "data", "ephemeral"]) {
    if (main[block] !== undefined) main[block] = withoutNoise(object(main[block]));
  }
  if (main["//"] !== undefined) main["//"] = stackComment(object(main["//"]));

  const documents = new Map<TerraformDocumentName, TerraformDocument>([["main", main]]);
  if (isPresent(imports)) documents.set("imports", { import: imports });
  if (isPresent(moved)) documents.set("moved", { moved });
  if (isPresent(removed)) documents.set("removed", { removed });
  if (version !== undefined) documents.set("versions", { terraform: { required_version: version } });
  return documents;
}

function withoutNoise(types: Record<string, unknown>): Record<string, unknown> {
  return mapValues(types, (bodies) =>
    mapValues(object(bodies), (body) => {
      const { "//": comment, ...args } = object(body);
      const { metadata: _, ...kept } = object(comment);
      return Object.keys(kept).length > 0 ? { "//": kept, ...args } : args;
    }),
  );
}

function stackComment(comment: Record<string, unknown>): Record<string, unknown> {
  const { outputs: _, metadata, ...kept } = comment;
  const { overrides: __, ...facts } = object(metadata);
  return { ...kept, metadata: facts };
}

function mapValues(source: Record<string, unknown>, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, change(value)]));
}

function isPresent(blocks: unknown): boolean {
  return Array.isArray(blocks) ? blocks.length > 0 : blocks !== undefined;
}

function object(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}
