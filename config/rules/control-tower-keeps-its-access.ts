import type { Finding, Rule } from "../rule";

const principal = "controltower.amazonaws.com";

/**
 * Where AWS Control Tower is at work, it keeps trusted access: the list of the file replaces that of the organization,
 * and without it the landing zone drifts and enrolls no account.
 *
 * What its names begin with: AWS Control Tower User Guide "Required roles" (AWSControlTowerExecution,
 * AWSControlTowerAdmin), "Identifying resources that AWS Control Tower manages" (aws-controltower-).
 */
export const controlTowerKeepsItsAccess: Rule = (organization, { unreadable }) => {
  const { organization: made } = organization;
  if (made === undefined || made.controlTower === true || made.trustedServices.includes(principal)) return [];
  if (unreadable.some((gone) => gone.startsWith("organization"))) return [];
  const [sign] = signs(organization, []);
  if (sign === undefined) return [];
  return [
    {
      path: ["organization", "trustedServices"],
      found: `${principal} is missing, and ${sign.path.join(".")} names ${sign.text}: AWS Control Tower would lose its access to the organization`,
      allowed: "every service principal that has trusted access today; those not listed lose it",
      fix: `set organization.controlTower to true, or add ${principal}, and what else this lists: aws organizations list-aws-service-access-for-organization`,
    },
  ];
};

interface Sign {
  readonly path: Finding["path"];
  readonly text: string;
}

/** Names that AWS Control Tower gives, wherever the file has them. */
function signs(value: unknown, path: Finding["path"]): Sign[] {
  if (typeof value === "string") return /\baws-?controltower/i.test(value) ? [{ path, text: value }] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => signs(inner, [...path, key]));
}
