import type { Organization } from "../../config/schema/organization";

/** What a web ACL does otherwise than by default, with its reasons: for the README of its stack. */
export function webAclExceptions(acl: Organization["web"][string]): string[] {
  const counted = acl.countedRules.map(
    ({ group, rule, reason, expires }) => `${group}/${rule} counts until ${expires}: ${reason}`,
  );
  const settings = Object.entries(acl.groupSettings).flatMap(([group, chosen]) => {
    const { version, scopeDown, overrides = [] } = chosen ?? {};
    return [
      ...(version === undefined ? [] : [`${group} stays at ${version.name}: ${version.reason}`]),
      ...(scopeDown === undefined ? [] : [`${group} sees some requests only: ${scopeDown.reason}`]),
      ...overrides.map(
        ({ rule, action, reason, expires }) =>
          `${group}/${rule} has the action ${action}${expires === undefined ? "" : ` until ${expires}`}: ${reason}`,
      ),
    ];
  });
  const own = acl.rules.map(({ name, action, reason }) => `rule ${name} (${action}): ${reason}`);
  return [...counted, ...settings, ...own];
}
