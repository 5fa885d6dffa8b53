/** Accounts of Acme. */
export const management = "111111111111";
export const logArchive = "222222222222";
export const workload = "333333333333";
/** An account outside of the organization that nobody trusts. */
export const stranger = "999999999999";
export const ownAccounts: readonly string[] = [management, logArchive, workload, "444444444444"];

export const role = (name: string, account = workload) => `arn:aws:iam::${account}:role/${name}`;

/** May do everything, as far as IAM is concerned. */
export const admin = role("Admin");
export const deployment = role("acme-deployment");
export const access = role("OrganizationAccountAccessRole");
export const breakGlass = role("acme-break-glass");
export const responder = role("acme-responder");
export const root = `arn:aws:iam::${workload}:root`;
export const strangerAdmin = role("Admin", stranger);

/** Somebody who signs in with a token; the provider that vouches for them stands in. */
export const web = `arn:aws:iam::${workload}:oidc-provider/token.actions.githubusercontent.com`;
