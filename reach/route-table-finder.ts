import { filtersOf } from "./filters-of";
import type { ReadResource, StackReader } from "./stack-reader";

/**
 * Finds the route table that an argument means: a resource of the same stack, or that which a data source finds by its name
 * in the same account and Region.
 */
export function routeTableFinder(
  reader: StackReader,
): (from: ReadResource, argument: unknown) => ReadResource | undefined {
  const tables = [...reader.all("aws_route_table"), ...reader.all("aws_default_route_table")];
  return (from, argument) => {
    const referred = reader.referred(from, argument);
    if (referred === undefined || !referred.isData) return referred;
    const names = filtersOf(referred.body).get("tag:Name") ?? [];
    const own = reader.place(from);
    const matching = tables.filter((table) => {
      const { account, region } = reader.place(table);
      return names.includes(table.name) && account === own.account && region === own.region;
    });
    return matching.length === 1 ? matching[0] : undefined;
  };
}
