import { managedGroupRules as known } from "../../facts/managed-group-rules";
import { comparedWithPages } from "../compared-with-pages";

const guide = "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups";

/** Rules that only earlier versions of a group have stay in the table. */
export const managedGroupRules = comparedWithPages({
  known: Object.values(known).flatMap(({ name, rules }) => [name, ...rules]),
  pages: ["baseline", "use-case", "ip-rep", "bot", "atp", "acfp", "anti-ddos"].map(
    (group) => `${guide}-${group}.html`,
  ),
  belongs: /\b(?:AWSManagedRules\w+|[A-Z]\w+_(?:BODY|COOKIE|HEADER|QUERYARGUMENTS|QUERYSTRING|URIPATH))\b/g,
});
