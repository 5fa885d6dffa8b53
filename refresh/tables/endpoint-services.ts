import { endpointServices as known } from "../../facts/endpoint-services";
import { python } from "../python";
import type { TableRefresh } from "../table-refresh";
import { textOfPages } from "../text-of-pages";
import { wordsChanged } from "../words-changed";

const page = "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html";
const program = `
import json
from moto.ec2.models.vpcs import AWS_ENDPOINT_SERVICES
print(json.dumps(AWS_ENDPOINT_SERVICES))
`;

/** They have gateway endpoints, or are made with their networks. */
const gateways = ["dynamodb", "s3", "s3express"];

/** From AWS's page, and moto's list of what Regions have: `pip install --upgrade moto`. */
export const endpointServices: TableRefresh = async () => {
  const { text, unread } = await textOfPages([page]);
  const names = (python(program) as string[]).map((name) => `com.amazonaws.region.${name}`);
  const changes = wordsChanged(
    [text, ...names].join("\n"),
    known.regional,
    /com\.amazonaws\.region\.([a-z0-9.-]+)/g,
  );
  // Services that one of the two does not list are in the other, or in AWS CDK.
  return {
    changes: [
      ...unread,
      ...changes.filter((change) => change.startsWith("+") && !gateways.includes(change.slice(1))),
    ],
  };
};
