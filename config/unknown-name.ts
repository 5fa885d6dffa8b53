import { nearest } from "../core/nearest";
import type { Finding } from "./rule";

/** Something that is known by name, and where the file has it. */
export interface KnownNames {
  readonly what: string;
  readonly known: readonly string[];
  /** Section of the file, such as `identity.groups`. */
  readonly section: string;
  /** Paths of values that could not be read. */
  readonly unreadable: readonly string[];
}

/** A finding for a name that the file does not have; none where its section could not be read. */
export function unknownName(
  { what, known, section, unreadable }: KnownNames,
  path: readonly (string | number)[],
  name: string,
): Finding[] {
  const isUnread = (gone: string) => gone.startsWith(section) || section.startsWith(`${gone}.`);
  if (known.includes(name) || unreadable.some(isUnread)) return [];
  const near = nearest(name, known);
  return [
    {
      path,
      found: `there is no ${what} "${name}"`,
      allowed:
        known.length === 0 ? `there is none under ${section}` : `those under ${section}: ${known.join(", ")}`,
      fix: near === undefined ? `name one of them, or add it under ${section}` : `did you mean "${near}"?`,
      cause: `${section}.${name}`,
    },
  ];
}
