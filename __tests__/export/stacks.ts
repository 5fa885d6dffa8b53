import type { ExportedStack } from "../../export/exported-stack";

/** A stack for tests of the exporter; what a test does not name is plain. */
export function exportedStack(given: Partial<ExportedStack> = {}): ExportedStack {
  const account = given.account ?? "prod";
  const scope = given.scope ?? "eu-west-1";
  const concern = given.concern ?? "network";
  return {
    path: `accounts/${account}/${scope}/${concern}`,
    stackName: `${account}.${scope}.${concern}`,
    account,
    accountId: "222222222222",
    region: "eu-west-1",
    scope,
    concern,
    summary: "Keeps the tiers of a network apart.",
    wave: 1,
    after: [],
    roleArn: "arn:aws:iam::222222222222:role/acme-deployment",
    appliers: ["arn:aws:iam::555555555555:role/ci"],
    json: {},
    ...given,
  };
}
