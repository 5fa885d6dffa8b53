import { principalConditionKeys as known } from "../../facts/principal-condition-keys";
import { comparedWithPages } from "../compared-with-pages";

/** What a page has of them, without the `*` that stands for the rest. */
export const principalConditionKeys = comparedWithPages({
  known: known.filter((key) => !key.endsWith("*")),
  pages: [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html",
    "https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html",
    "https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html",
  ],
});
