import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { PalisadeError } from "../core/palisade-error";
import { staysAfterInterrupt } from "../core/stays-after-interrupt";
import { undoneOnInterrupt } from "../core/undone-on-interrupt";
import { uninterrupted } from "../core/uninterrupted";
import { withReadableErrors } from "../core/with-readable-errors";

/**
 * Lets `fill` write stacks and a manifest into a staging folder, and moves them into the output folder only when all
 * of it is there. Stacks that the last manifest names and the new one does not are removed; whatever else lies in
 * the output folder stays.
 *
 * @throws PalisadeError when the folder cannot be written, or has a manifest that is not CDKTF's
 */
export async function publish<T>(output: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const { staging, before, discard, release } = withReadableErrors(output, () => prepared(output));
  try {
    const result = await withReadableErrors(output, () => fill(staging));
    withReadableErrors(output, () =>
      uninterrupted(() => {
        move(staging, output, before);
        rmSync(staging, { recursive: true, force: true });
        release();
        staysAfterInterrupt(`${output} is written in full.`);
      }),
    );
    return result;
  } catch (error) {
    discard();
    throw error;
  } finally {
    release();
  }
}

/** A staging folder in the output folder, so that what is moved stays on one disk. */
function prepared(output: string) {
  if (statSync(output, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new PalisadeError([
      {
        where: output,
        found: "it is a file",
        allowed: "a folder, or nothing yet",
        fix: "move the file away, or name another folder with --output DIR",
      },
    ]);
  }
  const before = stacksOf(output);
  return uninterrupted(() => {
    const first = mkdirSync(output, { recursive: true });
    const staging = mkdtempSync(join(output, ".staging-"));
    const folder = resolve(first ?? staging);
    const discard = () => rmSync(folder, { recursive: true, force: true });
    return { staging, before, discard, release: undoneOnInterrupt({ folder }) };
  });
}

/** Names of the stacks that the manifest of a folder lists; none where there is no manifest. */
function stacksOf(folder: string): string[] {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) return [];
  try {
    const { version, stacks } = JSON.parse(readFileSync(path, "utf8"));
    if (typeof version === "string" && stacks !== null && typeof stacks === "object") {
      return Object.keys(stacks).filter((name) => !name.includes("/") && !name.includes(".."));
    }
  } catch {
    // Not JSON, so not CDKTF's: told below.
  }
  throw new PalisadeError([
    {
      where: path,
      found: "it is no manifest of CDKTF, so somebody else made it",
      allowed: "an output folder of CDKTF, or any folder without a manifest.json",
      fix: "name another folder with --output DIR",
    },
  ]);
}

function move(staging: string, output: string, before: readonly string[]): void {
  const made = readdirSync(join(staging, "stacks"));
  mkdirSync(join(output, "stacks"), { recursive: true });
  for (const name of made) {
    const place = join(output, "stacks", name);
    if (!existsSync(place)) {
      renameSync(join(staging, "stacks", name), place);
      continue;
    }
    for (const file of readdirSync(join(staging, "stacks", name))) {
      renameSync(join(staging, "stacks", name, file), join(place, file));
    }
  }
  renameSync(join(staging, "manifest.json"), join(output, "manifest.json"));
  const kept = new Set(made);
  for (const name of before) {
    if (!kept.has(name)) rmSync(join(output, "stacks", name), { recursive: true, force: true });
  }
}
