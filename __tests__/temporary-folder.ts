import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { guardedFolder } from "./guarded-folder";

let own: ReturnType<typeof guardedFolder> | undefined;

/** A new folder that is removed when the test file is done, or killed. */
export function temporaryFolder(): string {
  own ??= guardedFolder("palisade-test-");
  return mkdtempSync(join(own.folder, "f-"));
}

afterAll(() => own?.remove());
