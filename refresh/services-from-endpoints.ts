import type { Table } from "./table-changes";

/** What is read of botocore's `endpoints.json`. */
export interface Endpoints {
  readonly partitions: readonly {
    readonly partition: string;
    readonly regions: Readonly<Record<string, unknown>>;
    readonly services: Readonly<Record<string, { readonly endpoints: Readonly<Record<string, unknown>> }>>;
  }[];
}

const partitions = ["aws", "aws-cn", "aws-us-gov"];

/** Regions in which botocore is known to be wrong, by AWS's own pages: where a service is. */
const corrections: Readonly<Record<string, readonly string[] | "everywhere">> = {
  chatbot: ["ap-southeast-1", "eu-west-1", "us-east-2", "us-west-2"],
  "s3-control": "everywhere",
};

/** Services -> Regions without them, sorted. */
export function servicesFromEndpoints(endpoints: Endpoints, services: readonly string[]): Table {
  const ours = endpoints.partitions.filter(({ partition }) => partitions.includes(partition));
  const regions = ours.flatMap((partition) => Object.keys(partition.regions)).sort();
  return Object.fromEntries(
    services.map((service) => {
      const there =
        corrections[service] ??
        ours.flatMap((partition) => Object.keys(partition.services[service]?.endpoints ?? {}));
      return [service, there === "everywhere" ? [] : regions.filter((region) => !there.includes(region))];
    }),
  );
}
