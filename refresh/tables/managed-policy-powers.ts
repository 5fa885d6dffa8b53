import { managedPolicyPowers as known } from "../../facts/managed-policy-powers";
import { powersFromDocuments } from "../powers-from-documents";
import { python } from "../python";
import { tableChanges } from "../table-changes";
import { tableLines } from "../table-lines";
import type { TableRefresh } from "../table-refresh";

const program = `
import json
from moto.iam.aws_managed_policies import aws_managed_policies_data
policies = json.loads(aws_managed_policies_data)
paths = {name: policy["Path"].strip("/") for name, policy in policies.items()}
print(json.dumps({f"{paths[name]}/{name}".strip("/"): policy["Document"] for name, policy in policies.items()
  if paths[name] != "aws-service-role"}))
`;

/** From the policies of AWS that moto keeps: `pip install --upgrade moto`. */
export const managedPolicyPowers: TableRefresh = async () => {
  const table = powersFromDocuments(python(program) as Parameters<typeof powersFromDocuments>[0]);
  return {
    changes: tableChanges(known, table),
    table: { name: "managedPolicyPowers", lines: tableLines(table) },
  };
};
