import { join } from "node:path";
import { withReadableErrors } from "../core/with-readable-errors";
import { type FileSystem, nodeFileSystem } from "./file-system";

/** A resource of a stack as it was exported. */
export interface EarlierResource {
  /** Address in Terraform: `aws_kms_key.data`. */
  readonly address: string;
  /** Whether Terraform must not destroy it. */
  readonly protected: boolean;
  /** Its arguments, as the file has them. */
  readonly text: string;
}

/** A stack as it was exported. */
export interface EarlierStack {
  readonly resources: readonly EarlierResource[];
  /** Addresses of what Terraform was told to let go. */
  readonly removed: readonly string[];
}

/**
 * Reads a stack as it was exported, in either format; empty where it was not.
 *
 * @param directory the repository that was exported
 * @param path folder of the stack in it
 * @throws PalisadeError when a file cannot be read
 */
export function earlierStack(
  directory: string,
  path: string,
  fileSystem: FileSystem = nodeFileSystem,
): EarlierStack {
  const text = (file: string) => {
    const place = join(directory, path, file);
    return fileSystem.followedKind(place) === "file"
      ? Buffer.from(fileSystem.read(place)).toString("utf8")
      : undefined;
  };
  return withReadableErrors(directory, () => {
    const [json, removedJson] = [text("main.tf.json"), text("removed.tf.json")].map(parsed);
    return {
      resources: [...jsonResources(json), ...hclResources(text("main.tf"))],
      removed: [...jsonRemoved(removedJson), ...hclRemoved(text("removed.tf"))],
    };
  });
}

/** A file that somebody left in disorder, as a merge may, tells nothing. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}

type Body = { readonly lifecycle?: { readonly prevent_destroy?: boolean } };

function jsonResources(stack: unknown): EarlierResource[] {
  const { resource = {} } = stack as {
    readonly resource?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
  };
  return Object.entries(resource).flatMap(([type, ones]) =>
    Object.entries(ones).map(([name, body]) => ({
      address: `${type}.${name}`,
      protected: body.lifecycle?.prevent_destroy === true,
      text: JSON.stringify(body),
    })),
  );
}

function hclResources(text = ""): EarlierResource[] {
  return [...text.matchAll(/^resource "([^"]+)" "([^"]+)" \{\n([\s\S]*?)^\}/gm)].map(
    ([, type, name, body = ""]) => ({
      address: `${type}.${name}`,
      protected: /^ {4}prevent_destroy += true$/m.test(body),
      text: body,
    }),
  );
}

function jsonRemoved(stack: unknown): string[] {
  const { removed } = stack as { readonly removed?: unknown };
  return Array.isArray(removed) ? (removed as { readonly from: string }[]).map(({ from }) => from) : [];
}

function hclRemoved(text = ""): string[] {
  return [...text.matchAll(/^removed \{\n\s*from = ([\w.]+)$/gm)].map(([, from = ""]) => from);
}
