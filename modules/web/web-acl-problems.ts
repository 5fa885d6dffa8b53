import { Token } from "cdktf";
import { addressFamily } from "../../core/address-family";
import { nearest } from "../../core/nearest";
import type { Problem } from "../../core/problem";
import { managedGroupRules } from "../../facts/managed-group-rules";
import { runningGroups } from "./running-groups";
import type { WebAclProps } from "./web-acl-props";
import { webRuleProblems } from "./web-rule-problems";

/**
 * Everything that AWS WAF would refuse about a web ACL, or worse, take and not act on.
 *
 * Source: AWS WAF Developer Guide, "AWS WAF quotas"; AWS WAF API Reference.
 */
export function webAclProblems(props: WebAclProps): Problem[] {
  return [
    ...names(props),
    ...logging(props),
    ...addresses(props),
    ...countries(props),
    ...rateLimits(props),
    ...countedRules(props),
    ...clientAddress(props),
    ...accountTakeover(props),
    ...associations(props),
    ...versions(props),
    ...webRuleProblems(props).map(({ path, ...problem }) => ({ ...problem, where: path.join(".") })),
  ].map((problem) => ({ ...problem, where: `WebAcl ${props.name}: ${problem.where}` }));
}

/** Names of metrics that AWS WAF keeps to itself. Source: AWS WAF API Reference "VisibilityConfig". */
const reservedNames = ["All", "Default_Action"];

function names(props: WebAclProps): Problem[] {
  if (reservedNames.includes(props.name)) {
    return [
      {
        where: "name",
        found: `${props.name}, which is the name of a metric of AWS WAF`,
        allowed: `names other than ${reservedNames.join(" and ")}`,
        fix: "choose another name",
      },
    ];
  }
  if (/^[\w-]{1,112}$/.test(props.name)) return [];
  return [
    {
      where: "name",
      found: JSON.stringify(props.name),
      // AWS allows 128; the names of its IP sets add up to 16.
      allowed: "1 to 112 letters, digits, hyphens and underscores",
      fix: "choose a shorter or simpler name",
    },
  ];
}

function logging(props: WebAclProps): Problem[] {
  const problems: Problem[] = [];
  if (!Token.isUnresolved(props.logBucketArn) && !/^arn:[\w-]+:s3:::aws-waf-logs-/.test(props.logBucketArn)) {
    problems.push({
      where: "logBucketArn",
      found: JSON.stringify(props.logBucketArn),
      allowed: "the ARN of a bucket whose name begins with aws-waf-logs-",
      fix: "name the log archive's bucket for AWS WAF; AWS delivers to no other name",
    });
  }
  for (const header of props.redactedHeaders ?? []) {
    if (/^[a-z0-9_-]{1,40}$/.test(header)) continue;
    problems.push({
      where: "redactedHeaders",
      found: JSON.stringify(header),
      allowed: "1 to 40 lower-case letters, digits, hyphens and underscores",
      fix: "write the header's name in lower case",
    });
  }
  return problems;
}

function addresses(props: WebAclProps): Problem[] {
  const lists = { allowedAddresses: props.allowedAddresses, deniedAddresses: props.deniedAddresses };
  return Object.entries(lists).flatMap(([where, ranges]) =>
    (ranges ?? [])
      .filter((range) => addressFamily(range) === undefined)
      .map((range) => ({
        where,
        found: JSON.stringify(range),
        allowed: "an IPv4 or IPv6 network in CIDR notation, smaller than the whole internet",
        fix: "write the network's first address and its prefix, such as 192.0.2.0/24 or 192.0.2.7/32",
      })),
  );
}

function countries(props: WebAclProps): Problem[] {
  const { geography } = props;
  if (geography === undefined) return [];
  const wrong = geography.countries.filter((country) => !/^[A-Z]{2}$/.test(country));
  if (wrong.length === 0 && geography.countries.length > 0) return [];
  return [
    {
      where: "geography.countries",
      found: JSON.stringify(wrong),
      allowed: "one or more ISO 3166 codes of two capital letters",
      fix: "write countries like CH and DE, or leave geography out",
    },
  ];
}

function rateLimits(props: WebAclProps): Problem[] {
  const limits = props.rateLimits ?? [];
  const problems: Problem[] = [];
  const report = (where: string, found: string, allowed: string, fix: string) =>
    problems.push({ where: `rateLimits${where}`, found, allowed, fix });
  if (limits.length > 10) {
    report("", `${limits.length} limits`, "ten at most: a fixed quota of AWS", "join limits that are alike");
  }
  limits.forEach((limit, index) => {
    const { name, pathPrefix } = limit;
    if (!/^[\w-]{1,64}$/.test(name) || limits.findIndex((other) => other.name === name) !== index) {
      report(
        `[${index}].name`,
        JSON.stringify(name),
        "up to 64 letters, digits, hyphens and underscores, each name once",
        "give the limit a name of its own",
      );
    }
    if (pathPrefix !== undefined && !/^\/[!-~]{0,199}$/.test(pathPrefix)) {
      report(
        `.${name}.pathPrefix`,
        JSON.stringify(pathPrefix),
        "a path of up to 200 characters",
        "begin it with /",
      );
    }
  });
  return problems;
}

function countedRules(props: WebAclProps): Problem[] {
  const running = runningGroups(props);
  return (props.countedRules ?? []).flatMap(({ group, rule }): Problem[] => {
    if (!running.includes(group)) {
      return [
        {
          where: "countedRules",
          found: `${rule} of ${group}`,
          allowed: `a rule of ${[...running].sort().join(", ")}`,
          fix: "switch the group on, or leave the rule out",
        },
      ];
    }
    const rules: readonly string[] = managedGroupRules[group].rules;
    if (rules.includes(rule)) return [];
    const near = nearest(rule, rules);
    return [
      {
        where: "countedRules",
        found: `${group} has no rule ${rule}, and AWS WAF ignores a name that the group has not`,
        allowed: `a rule of ${group}, in its own case: ${rules.join(", ")}`,
        fix: near === undefined ? "name one of them" : `write ${near}`,
      },
    ];
  });
}

function clientAddress({ clientAddress: client }: WebAclProps): Problem[] {
  if (client === undefined || /^[a-zA-Z0-9-]{1,255}$/.test(client.headerName)) return [];
  return [
    {
      where: "clientAddress.headerName",
      found: JSON.stringify(client.headerName),
      allowed: "1 to 255 letters, digits and hyphens",
      fix: "write the name of the header alone",
    },
  ];
}

function accountTakeover(props: WebAclProps): Problem[] {
  const takeover = props.accountTakeover;
  if (takeover === undefined) return [];
  const problems: Problem[] = [];
  if (!/^\/[!-~]{0,255}$/.test(takeover.loginPath)) {
    problems.push({
      where: "accountTakeover.loginPath",
      found: JSON.stringify(takeover.loginPath),
      allowed: "a path of up to 256 characters",
      fix: "begin it with /",
    });
  }
  for (const field of ["usernameField", "passwordField"] as const) {
    if (takeover.payload !== "JSON" || takeover[field].startsWith("/")) continue;
    problems.push({
      where: `accountTakeover.${field}`,
      found: JSON.stringify(takeover[field]),
      allowed: "a JSON pointer, since the payload is JSON",
      fix: `write "/${takeover[field]}"`,
    });
  }
  return problems;
}

function versions({ groupSettings = {}, region }: WebAclProps): Problem[] {
  const named = Object.entries(groupSettings).filter(([, settings]) => settings?.version !== undefined);
  if (region !== undefined || named.length === 0) return [];
  return [
    {
      where: "region",
      found: `none, and a version of ${named.map(([key]) => key).join(", ")}`,
      allowed: "the Region, by which an alarm tells of a version's end",
      fix: "add region",
    },
  ];
}

function associations(props: WebAclProps): Problem[] {
  const arns = props.associatedResourceArns ?? [];
  if (props.scope === "CLOUDFRONT") {
    if (arns.length === 0) return [];
    return [
      {
        where: "associatedResourceArns",
        found: arns.join(", "),
        allowed: "none with scope CLOUDFRONT",
        fix: "name the web ACL in the distribution (web_acl_id), or choose REGIONAL",
      },
    ];
  }
  const allowed =
    /:(apigateway:.*\/stages\/|apprunner:|appsync:|cognito-idp:|ec2:.*:verified-access-instance\/|elasticloadbalancing:.*:loadbalancer\/app\/)/;
  return arns
    .filter((arn) => !Token.isUnresolved(arn) && !allowed.test(arn))
    .map((arn) => ({
      where: "associatedResourceArns",
      found: arn,
      allowed:
        "application load balancers, API Gateway stages, Cognito user pools, AppSync, App Runner, Verified Access",
      fix: "name a resource that AWS WAF can protect; put a load balancer of type application in front",
    }));
}
