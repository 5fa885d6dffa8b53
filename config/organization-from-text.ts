import { PalisadeError } from "../core/palisade-error";
import type { Notify } from "./notice";
import { organizationFromFiles } from "./organization-from-files";
import { parseFiles, type ReadIncluded } from "./parse-files";
import type { RuleContext } from "./rule";
import type { Organization } from "./schema/organization";

/**
 * An organization from the text of its one file.
 *
 * @param notify receives a notice for each old key and for each exception that expires soon, before problems are thrown
 * @throws PalisadeError with every problem found
 */
export function organizationFromText(
  fileName: string,
  text: string,
  today: string,
  notify: Notify = () => {},
  options: Pick<RuleContext, "allowExpired"> = {},
): Organization {
  return organizationFromFiles(
    parseFiles({ name: fileName, text }, nothingToInclude),
    today,
    notify,
    options,
  );
}

const nothingToInclude: ReadIncluded = (_, path) => {
  throw new PalisadeError([
    {
      where: path,
      found: "there is no such file",
      allowed: "a file beside this one",
      fix: "remove the line",
    },
  ]);
};
