import { policyStatements, type RenderedStatement } from "../../../controls/policy-statements";

/** Allows everyone something, whatever the conditions. */
export function allowsAnyone(policy: unknown): boolean {
  return allowed(policy).some(({ Principal }) => isEveryone(Principal));
}

/** Denies everyone, without condition, to change the policy: only the root user could mend it. */
export function locksOut(policy: unknown): boolean {
  const changes = ["s3:PutBucketPolicy", "s3:*BucketPolicy", "s3:Put*", "s3:*", "*"];
  return policyStatements(policy).some(
    ({ Effect, Principal, Action, Condition }) =>
      Effect === "Deny" &&
      Condition === undefined &&
      isEveryone(Principal) &&
      listed(Action).some((action) => changes.includes(action)),
  );
}

/** Allows an action that is written so, letter by letter. */
export function allowsLiterally(policy: unknown, action: string): boolean {
  return allowed(policy).some(({ Action }) => listed(Action).includes(action));
}

/** Allows every action on every resource. */
export function allowsEverything(policy: unknown): boolean {
  return allowed(policy).some(
    ({ Action, Resource }) => listed(Action).includes("*") && listed(Resource).includes("*"),
  );
}

/** Admits everyone of an account, named by its number or its root, without an external id. */
export function trustsAccount(policy: unknown): boolean {
  return allowed(policy)
    .filter(({ Condition }) => !Object.values(Condition ?? {}).some((keys) => "sts:ExternalId" in keys))
    .flatMap(({ Principal }) => awsPrincipals(Principal))
    .some((principal) => /^(\d{12}|arn:aws[a-z-]*:iam::\d{12}:root)/.test(principal));
}

/** Admits another principal of IAM than a service, without a condition. */
export function sharedWithoutCondition(policy: unknown): boolean {
  return allowed(policy).some(
    ({ Principal, Condition }) =>
      Object.keys(Condition ?? {}).length === 0 &&
      awsPrincipals(Principal).some((principal) => /^arn:aws[a-z-]*:iam::/.test(principal)),
  );
}

/** Admits GitHub Actions without saying which repository's. */
export function trustsAnyRepository(policy: unknown): boolean {
  return allowed(policy)
    .filter(({ Principal }) =>
      String((Principal as { Federated?: unknown } | undefined)?.Federated).includes(gitHub),
    )
    .some(({ Condition }) => {
      const subjects = Object.values(Condition ?? {}).flatMap((keys) => listed(keys[`${gitHub}:sub`]));
      return subjects.length === 0 || !subjects.every(namesRepository);
    });
}

/** Denies something. */
export function denies(policy: unknown): boolean {
  return policyStatements(policy).some(({ Effect }) => Effect === "Deny");
}

const gitHub = "token.actions.githubusercontent.com";

function namesRepository(subject: string): boolean {
  return /^repo:[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(@\d+)?\/[^/:]+/.test(subject);
}

function allowed(policy: unknown): RenderedStatement[] {
  return policyStatements(policy).filter(({ Effect }) => Effect !== "Deny");
}

function isEveryone(principal: unknown): boolean {
  return principal === "*" || awsPrincipals(principal).includes("*");
}

function awsPrincipals(principal: unknown): string[] {
  return listed((principal as { AWS?: unknown } | undefined)?.AWS);
}

function listed(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}
