import type { Finding, Rule } from "../rule";

/** An IPAM pool serves the VPCs of one Region, its locale. */
export const ipamPoolsHaveOneRegion: Rule = ({ networks }) => {
  const first = new Map<string, { readonly name: string; readonly region: string }>();
  return Object.entries(networks).flatMap(([name, { ipamPool, region }]): Finding[] => {
    if (ipamPool === undefined) return [];
    const other = first.get(ipamPool) ?? { name, region };
    first.set(ipamPool, other);
    return other.region === region
      ? []
      : [
          {
            path: ["networks", name, "ipamPool"],
            found: `${ipamPool}, from which networks.${other.name} in ${other.region} is booked, too`,
            allowed: `a pool whose locale is ${region}: IPAM books the VPCs of one Region from a pool`,
            fix: `name the pool of ${region}`,
          },
        ];
  });
};
