import type { Finding, Rule } from "../rule";

/**
 * A closed account can hold nothing: it existed, it leads nothing, and nothing is placed in it or attached to it.
 *
 * Source: AWS Account Management Reference Guide "Close an AWS account": it is suspended for 90 days, and then gone.
 */
export const closedAccountsAreUnused: Rule = (organization) => {
  const {
    accounts,
    endpointServices,
    networks,
    transitGateways,
    web,
    detection,
    guardrails,
    identity,
    shield,
    firewallManager,
  } = organization;
  const closed = Object.keys(accounts).filter((name) => accounts[name]?.status === "closed");
  const { delegatedAdministrators = {}, policyDelegation } = organization.organization ?? {};
  const used: readonly (readonly [path: readonly (string | number)[], account: string | undefined])[] = [
    ...Object.entries(delegatedAdministrators).map(
      ([service, account]) => [["organization", "delegatedAdministrators", service], account] as const,
    ),
    [["organization", "policyDelegation", "account"], policyDelegation?.account],
    ...detection.protectedBuckets.map(
      ({ account }, index) => [["detection", "protectedBuckets", index, "account"], account] as const,
    ),
    ...Object.keys(guardrails.accounts).map(
      (account) => [["guardrails", "accounts", account], account] as const,
    ),
    ...Object.entries(networks).map(
      ([name, { account }]) => [["networks", name, "account"], account] as const,
    ),
    ...Object.entries(transitGateways).map(
      ([name, { account }]) => [["transitGateways", name, "account"], account] as const,
    ),
    ...Object.entries(web).map(([name, { account }]) => [["web", name, "account"], account] as const),
    ...Object.keys(shield?.accounts ?? {}).map(
      (account) => [["shield", "accounts", account], account] as const,
    ),
    ...accountsIn(endpointServices, ["endpointServices"]),
    ...accountsIn(identity, ["identity"]),
    ...accountsIn(firewallManager, ["firewallManager"]),
  ];
  return [
    ...closed.flatMap((name) => wrongly(name, organization)),
    ...used.flatMap(([path, account]) =>
      account !== undefined && closed.includes(account) ? [inClosed(path, account)] : [],
    ),
  ];
};

/** Every account that a section names, under `account` or `accounts`, wherever that stands. */
function accountsIn(value: unknown, path: readonly (string | number)[]): [(string | number)[], string][] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, item]): [(string | number)[], string][] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isAccount = key === "account" || (path.at(-1) === "accounts" && Array.isArray(value));
    return typeof item === "string" ? (isAccount ? [[here, item]] : []) : accountsIn(item, here);
  });
}

function wrongly(name: string, { accounts, state }: Parameters<Rule>[0]): Finding[] {
  const { id, role } = accounts[name] ?? {};
  const path = ["accounts", name, "status"];
  if (role !== "workload" || state.account === name) {
    return [
      {
        path,
        found: `closed, and ${name} ${role === "workload" ? "stores the state" : `has the role ${role}`}`,
        allowed: "what leads the organization or stores its state is active",
        fix: "move its task to another account before you close it",
      },
    ];
  }
  if (id !== undefined) return [];
  return [
    {
      path,
      found: "closed, without an id",
      allowed: "an account that was closed has an id",
      fix: "add its id, or remove the account from the file if it was never created",
    },
  ];
}

function inClosed(path: readonly (string | number)[], account: string): Finding {
  return {
    path,
    found: `${account} is closed`,
    allowed: "accounts that are active",
    fix: "remove the entry, or name another account",
  };
}
