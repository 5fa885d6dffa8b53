import type { Organization } from "./schema/organization";

type Firewalls = Organization["firewalls"];

/**
 * What `firewalls` is once the rules of each file have been read.
 *
 * @param read is given each file with its path in the organization file; undefined where it cannot be read
 */
export function firewallRules(
  firewalls: Firewalls,
  read: (file: string, path: readonly string[]) => string | undefined,
): Firewalls {
  return Object.fromEntries(
    Object.entries(firewalls).map(([name, firewall]) => [
      name,
      {
        ...firewall,
        rules: Object.fromEntries(
          Object.entries(firewall.rules).map(([key, rules]) => [
            key,
            rules.file === undefined
              ? rules
              : { ...rules, text: read(rules.file, ["firewalls", name, "rules", key, "file"]) ?? "" },
          ]),
        ),
      },
    ]),
  );
}
