import { UsageError } from "../core/usage-error";
import type { EndPlace } from "./end";
import type { NetworkIndex } from "./network-index";

/**
 * What is behind the VPN connections of a name; undefined where none has it.
 *
 * @param name the key under `vpnConnections`, or the name of a connection
 * @param where what an error names, such as `FROM`
 * @throws UsageError where no route tells what is behind it
 */
export function vpnEnd({ model }: NetworkIndex, name: string, where: string): EndPlace[] | undefined {
  const named = model.vpnConnections.filter((one) => one.key === name || one.name === name);
  if (named.length === 0) return undefined;
  const places = named.flatMap(({ id, blocks }) =>
    blocks.map(({ first, size }): EndPlace => {
      return { kind: "outside", isPublic: false, range: { first, end: first + size }, by: id };
    }),
  );
  if (places.length > 0) return places;
  throw new UsageError(
    [
      {
        where,
        found: `no route leads to VPN connection "${name}", and nothing is known of what is behind it`,
        allowed: "",
        fix: "name an address",
      },
    ],
    "nothing was asked",
  );
}
