/**
 * The data perimeter: who may reach the organization's data, which data its people may reach, and from where.
 * The organization itself is always inside. One description, from which service control policies, resource
 * control policies and endpoint policies are made.
 *
 * Source: AWS "Building a Data Perimeter on AWS".
 */
export interface Perimeter {
  /** Accounts outside the organization whose identities may reach its resources: partners and vendors. */
  readonly trustedIdentityAccountIds: readonly string[];
  /** Accounts outside the organization whose resources its identities may reach. */
  readonly trustedResourceAccountIds: readonly string[];
  /** OpenID Connect issuers whose tokens roles may trust, such as `token.actions.githubusercontent.com`, each with the `sub` patterns it may carry. */
  readonly oidcIssuers: readonly OidcIssuer[];
  /** Networks from which requests are expected. @default any network */
  readonly networks?: PerimeterNetworks;
}

export interface OidcIssuer {
  /** Host and path without scheme, as IAM names the provider: `token.actions.githubusercontent.com`. */
  readonly host: string;
  /** Subjects whose tokens are ours, such as `repo:acme/*`. */
  readonly subjects: readonly string[];
}

export interface PerimeterNetworks {
  /** Public address ranges of offices, in CIDR notation. */
  readonly cidrs: readonly string[];
  /** VPCs whose endpoints requests come through, `vpc-...`. */
  readonly vpcIds: readonly string[];
}
