import { managedRules as known } from "../../facts/managed-rules";
import { comparedWithPages } from "../compared-with-pages";

/** Identifiers as AWS CDK lists them; that CIS numbers its requirements anew is read from the benchmark. */
export const managedRules = comparedWithPages({
  known: [...new Set(Object.values(known).map(({ identifier }) => identifier))],
  pages: ["https://raw.githubusercontent.com/aws/aws-cdk/main/packages/aws-cdk-lib/aws-config/lib/rule.ts"],
});
