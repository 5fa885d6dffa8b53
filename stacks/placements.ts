import type { Estate } from "./estate";
import type { Concern, Placement } from "./placement";

/** CloudFront's web ACLs are made in this region, whichever regions an organization uses. */
const cloudFrontRegion = "us-east-1";

/**
 * Every stack of an organization, sorted by wave and path: a pure table, and the only place that decides what
 * goes where.
 */
export function placements(estate: Estate): Placement[] {
  const { organization, home } = estate;
  const management = estate.holder("management");
  const stateAccount = organization.state.account;
  const all: Placement[] = [];
  const place = (
    wave: number,
    account: string,
    at: { readonly region: string; readonly global?: boolean },
    concern: Concern,
    subject?: string,
  ) => {
    const scope = at.global === true ? "global" : at.region;
    const leaf = subject === undefined ? concern : `${concern}-${subject}`;
    all.push({
      account,
      region: at.region,
      scope,
      concern,
      ...(subject !== undefined && { subject }),
      wave,
      stackName: `${account}.${scope}.${leaf}`,
      path: `accounts/${account}/${scope}/${leaf}`,
    });
  };
  const global = { region: home, global: true };

  for (const account of estate.accountNames) {
    place(account === stateAccount ? 0 : 1, account, global, "bootstrap");
    place(3, account, global, "account");
    for (const region of estate.regions(account)) {
      place(3, account, { region }, "encryption");
      place(3, account, { region }, "region");
    }
  }
  if (organization.organization !== undefined) place(2, management, global, "organization");
  place(3, estate.holder("log-archive"), { region: home }, "log-archive");
  place(4, management, { region: home }, "organization-trail");
  for (const [name, network] of Object.entries(organization.networks)) {
    place(4, network.account, { region: network.region }, "network", name);
  }
  for (const [name, acl] of Object.entries(organization.web)) {
    const at =
      acl.at.scope === "cloudfront" ? { region: cloudFrontRegion, global: true } : { region: acl.at.region };
    place(4, acl.account, at, "web", name);
  }
  return all.sort((left, right) => left.wave - right.wave || (left.path < right.path ? -1 : 1));
}
