import { describeTried } from "./describe-tried";
import { organizationInUse } from "./organization-in-use";

export interface DescribeInUseProps {
  /** What the organization is, in words. */
  readonly title: string;
  /** Whether AWS Control Tower looks after it. */
  readonly controlTower: boolean;
  /** Kinds of stacks that are tried; those in which something is adopted are among them. */
  readonly kinds: readonly string[];
}

const today = "2026-12-01";

/** The management account's recorder is its own, whoever looks after the others. */
const recorderOfManagement = "accounts/management/eu-central-1/region";

/**
 * Tests that the organization of examples/established, seeded with what it has after three years, is adopted: what exists
 * is imported, nothing is destroyed or replaced, and all is planned again to no changes.
 */
export function describeInUse({ title, controlTower, kinds }: DescribeInUseProps): void {
  const also = [
    "accounts/management/global/account",
    "accounts/management/eu-central-1/encryption",
    recorderOfManagement,
    // The keys of the logs of a Client VPN endpoint and of a VPN connection.
    "accounts/iot-prod/us-east-1/encryption",
    "accounts/shop-prod/eu-central-1/encryption",
  ];

  describeTried({
    title,
    example: "established",
    today,
    kinds,
    also,
    inUse: (organization, url) => organizationInUse({ url, organization, controlTower, today }),
    further: (stackOf) => {
      const planned = (name: string) => stackOf(name).applied?.planned ?? [];

      test.each([
        ["organization", "aws_organizations_organization", 1],
        ["organization", "aws_organizations_account", 15],
        ["organization", "aws_organizations_delegated_administrator", 3],
        ["organization", "aws_organizations_policy", 1],
        ["organization", "aws_organizations_policy_attachment", 1],
        ["contacts-and-budgets", "aws_account_alternate_contact", 2],
        ["delegation", "aws_guardduty_organization_admin_account", 1],
        ["delegation", "aws_inspector2_delegated_admin_account", 1],
        ["delegation", "aws_macie2_organization_admin_account", 1],
        ["organization-trail", "aws_cloudtrail", 1],
        ["detection in the home region", "aws_guardduty_detector", 1],
        ["detection", "aws_guardduty_detector", 1],
        ["region", "aws_config_configuration_recorder", controlTower ? 0 : 1],
        [recorderOfManagement, "aws_config_configuration_recorder", 1],
      ] as const)("%s: what exists of %s is imported", (name, type, count) => {
        const ofType = planned(name).filter(({ address }) => address.startsWith(`${type}.`));
        expect(ofType.filter(({ imported }) => imported).length).toBe(count);
      });

      test("nothing is destroyed or replaced", () => {
        const changes = [...kinds, ...also].flatMap(planned);
        expect(changes.filter(({ action }) => /delete|replace/.test(action))).toEqual([]);
      });
    },
  });
}
