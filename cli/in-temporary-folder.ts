import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undoneOnInterrupt } from "../core/undone-on-interrupt";
import { uninterrupted } from "../core/uninterrupted";
import { withReadableErrors } from "../core/with-readable-errors";

/** Works in a folder that is removed afterwards, whether the work succeeds, fails or is interrupted. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { folder, release } = withReadableErrors(tmpdir(), () =>
    uninterrupted(() => {
      const folder = mkdtempSync(join(tmpdir(), "palisade-"));
      return { folder, release: undoneOnInterrupt({ folder }) };
    }),
  );
  try {
    return await withReadableErrors(folder, () => work(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}
