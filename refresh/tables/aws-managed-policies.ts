import { awsManagedPolicies as known } from "../../facts/aws-managed-policies";
import { comparedWithList } from "../compared-with-list";
import { python } from "../python";

const program = `
import json
from moto.iam.aws_managed_policies import aws_managed_policies_data
policies = json.loads(aws_managed_policies_data)
paths = {name: policy["Path"].strip("/") for name, policy in policies.items()}
print(json.dumps([f"{path}/{name}".strip("/") for name, path in paths.items() if path != "aws-service-role"]))
`;

/** From the policies of AWS that moto keeps: `pip install --upgrade moto`. */
export const awsManagedPolicies = comparedWithList(known, () => python(program) as string[]);
