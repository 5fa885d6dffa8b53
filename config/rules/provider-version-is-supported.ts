import { comparedVersions } from "../../core/compared-versions";
import { versionRange } from "../../core/version-range";
import type { Rule } from "../rule";

const supported = versionRange(">= 5.100.0, < 7.0.0");

/** Versions of the AWS provider that a file lets in are such that know what is emitted. */
export const providerVersionIsSupported: Rule = ({ deployment }) => {
  const { providerVersion: written } = deployment;
  const path = ["deployment", "providerVersion"];
  const allowed = 'versions within ">= 5.100.0, < 7.0.0"';
  const range = versionRange(written);
  if (range === undefined || supported === undefined) {
    return [
      {
        path,
        found: `"${written}", which is no version constraint`,
        allowed: `${allowed}, as Terraform writes them: ">= 6.40.0, < 7.0.0", "~> 6.40", "5.100.0"`,
        fix: 'write ">= 6.40.0, < 7.0.0", or the versions that you use in that form',
      },
    ];
  }
  if (comparedVersions(range.from, range.below) >= 0) {
    return [
      {
        path,
        found: `"${written}", which no version meets`,
        allowed,
        fix: "write a first version that lies before the last one",
      },
    ];
  }
  if (
    comparedVersions(range.from, supported.from) >= 0 &&
    comparedVersions(range.below, supported.below) <= 0
  )
    return [];
  const older = comparedVersions(range.from, supported.from) < 0;
  return [
    {
      path,
      found: `"${written}", which lets in ${older ? `versions before ${supported.from.join(".")}` : `version ${supported.below.join(".")} and later`}`,
      allowed: `${allowed}: the exported Terraform was tried with no others`,
      fix: older ? `add >= ${supported.from.join(".")}` : `add < ${supported.below.join(".")}`,
    },
  ];
};
