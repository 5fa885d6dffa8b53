/** An organization whose stacks are applied to the emulator; each has a test file of its own. */
export type TryingOrganization = "example" | "regulated" | "single-account";

/** Who tries a kind of stack. */
export interface TriedKind {
  readonly kind: string;
  /** "nobody" when it is validated only. */
  readonly by: TryingOrganization | "nobody";
  /** What is the point of trying it again, or what makes it needless. Nothing for the first. */
  readonly because?: string;
}

const inExample = [
  "account",
  "bootstrap of a member account",
  "bootstrap of the management account",
  "bootstrap of the state account",
  "compliance",
  "compliance in the home region",
  "contacts-and-budgets",
  "delegation",
  "detection",
  "detection in the home region",
  "encryption",
  "findings",
  "global-events",
  "log-archive",
  "log-destination",
  "malware-protection",
  "network of private, database",
  "network of public, private, database",
  "organization",
  "organization-detection",
  "organization-detection in the home region",
  "organization-trail",
  "region",
  "storage-lens",
  "trail-alarms",
  "web cloudfront",
  "web regional",
];

/**
 * The one list of which organization tries which kind: its first stack of the kind is applied, and planned again to no
 * changes. All stacks of all organizations are validated in examples.test.ts; trying costs minutes, so a kind is tried
 * again only where what differs is the point.
 */
export const triedKinds: readonly TriedKind[] = [
  ...inExample.map((kind) => ({ kind, by: "example" as const })),
  {
    kind: "network of public, private, database, firewall",
    by: "nobody",
    because: "One tier of subnets more than the network with three.",
  },
  { kind: "opt-in-regions", by: "single-account" },
  { kind: "account", by: "single-account", because: "What was there before is adopted." },
  {
    kind: "detection in the home region",
    by: "single-account",
    because: "No administrator above it; what was there before is adopted.",
  },
  {
    kind: "region",
    by: "single-account",
    because: "It has a recorder of its own; what was there before is adopted.",
  },
  {
    kind: "compliance in the home region",
    by: "single-account",
    because: "Rules of the account instead of the organization's, and an assessment.",
  },
  {
    kind: "organization",
    by: "regulated",
    because: "Every family of policies; accounts that move and are made.",
  },
];
