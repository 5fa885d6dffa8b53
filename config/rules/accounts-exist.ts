import { nearest } from "../../core/nearest";
import type { Finding, Rule } from "../rule";

/** Every account that the file refers to is listed under accounts. */
export const accountsExist: Rule = (organization, { unreadable }) => {
  const known = Object.keys(organization.accounts);
  const check = (path: (string | number)[], name: string): Finding[] => {
    if (known.includes(name) || unreadable.includes("accounts") || unreadable.includes(`accounts.${name}`)) {
      return [];
    }
    const near = nearest(name, known);
    return [
      {
        path,
        found: `there is no account "${name}"`,
        allowed: `the accounts are ${known.join(", ")}`,
        fix: near === undefined ? "name one of them, or add the account" : `did you mean "${near}"?`,
        cause: `accounts.${name}`,
      },
    ];
  };
  return [
    ...check(["state", "account"], organization.state.account),
    ...Object.entries(organization.networks).flatMap(([name, network]) =>
      check(["networks", name, "account"], network.account),
    ),
    ...organization.detection.protectedBuckets.flatMap(({ account }, index) =>
      check(["detection", "protectedBuckets", index, "account"], account),
    ),
    ...Object.entries(organization.transitGateways).flatMap(([name, gateway]) =>
      check(["transitGateways", name, "account"], gateway.account),
    ),
    ...Object.entries(organization.web).flatMap(([name, acl]) =>
      check(["web", name, "account"], acl.account),
    ),
  ];
};
