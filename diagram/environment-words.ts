import type { EnvironmentPicture } from "./topology-picture";

/** Whom the networks of an environment reach through their Transit Gateway, and whom not, in sentences. */
export function environmentWords(environment: EnvironmentPicture): string[] {
  const { name, networks, talks, dropped, elsewhereThrough, internet } = environment;
  if (networks.length === 0) return ["Has no network yet."];
  const verb = (one: string, many: string) => (networks.length === 1 ? one : many);
  // Themselves first, then the others by name.
  const sorted = [...talks].sort((a, b) => Number(b.environment === name) - Number(a.environment === name));
  const ends = sorted.map(({ environment: other, only }) => {
    const end = other === name ? "each other" : other;
    return only === undefined ? end : `${end} (${listed(only)} only)`;
  });
  const through = [...new Set(talks.flatMap((one) => one.through))];
  const reach = verb("Reaches", "Reach");
  return [
    ...(ends.length === 0
      ? []
      : [
          `${verb("Is", "Are")} routed to ${listed(ends)}${through.length === 0 ? "" : ` through ${listed(through)}`}.`,
        ]),
    ...(internet ? [`${reach} the internet through ${listed(elsewhereThrough)}.`] : []),
    ends.length === 0 && !internet ? `${reach} nothing.` : `${reach} nothing else.`,
    ...(dropped.length === 0 ? [] : [`Packets to ${listed(dropped)} are dropped.`]),
  ];
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
