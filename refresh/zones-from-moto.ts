/**
 * Letters of the zones of each Region: those known, and every letter up to the last that moto has, since an account that
 * moto did not ask may see those between. A zone that AWS takes from new accounts stays, since older ones have it.
 *
 * @param names names of zones by Region, for example `eu-west-1a`
 */
export function zonesFromMoto(
  names: Readonly<Record<string, readonly string[]>>,
  known: Readonly<Record<string, string>>,
  regions: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    regions.map((region) => {
      const seen = (names[region] ?? []).map((name) => name.slice(region.length));
      const last = [...seen, ...(known[region] ?? "")].sort().at(-1) ?? "none";
      const letters = "abcdefghijklmnopqrstuvwxyz";
      return [region, letters.slice(0, letters.indexOf(last) + 1)];
    }),
  );
}
