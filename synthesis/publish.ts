import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { PalisadeError } from "../core/palisade-error";

/**
 * Lets `fill` write into a folder beside the output folder, and puts its result in the output folder's place only
 * when all of it is there. Stacks that are no longer made are gone with the folder they were in; whatever else
 * lies in the output folder stays.
 *
 * @throws PalisadeError when the output folder holds stacks that are not CDKTF's
 */
export async function publish<T>(output: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const target = resolve(output);
  refuseForeign(output, target);
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const staging = mkdtempSync(join(parent, `.${basename(target)}-`));
  try {
    const result = await fill(staging);
    mkdirSync(target, { recursive: true });
    for (const entry of ["stacks", "manifest.json"]) {
      const place = join(target, entry);
      if (existsSync(place)) renameSync(place, join(staging, `old-${entry}`));
      renameSync(join(staging, entry), place);
    }
    return result;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function refuseForeign(output: string, target: string): void {
  if (!existsSync(target)) return;
  const entries = folderEntries(output, target);
  if (!entries.includes("stacks") || entries.includes("manifest.json")) return;
  throw new PalisadeError([
    {
      where: output,
      found: 'it holds "stacks" but no manifest.json, so somebody else made it',
      allowed: "an output folder of CDKTF, an empty folder, or none",
      fix: "name another with --output DIR",
    },
  ]);
}

function folderEntries(output: string, target: string): string[] {
  try {
    return readdirSync(target);
  } catch {
    throw new PalisadeError([
      {
        where: output,
        found: "it is no folder",
        allowed: "a folder, or none yet",
        fix: "name another with --output DIR",
      },
    ]);
  }
}
